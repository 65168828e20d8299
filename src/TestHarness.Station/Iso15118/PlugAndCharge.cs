using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.Logging;
using TestHarness.Ocpp.Messages.V21;
using TestHarness.Station.Authorization;
using TestHarness.Station.Connection;
using TestHarness.Station.DeviceModel;
using TestHarness.Station.Hardware;
using TestHarness.Station.Security;
using TestHarness.Station.Services;
using TestHarness.Station.Transactions;

namespace TestHarness.Station.Iso15118;

/// <summary>Authorizes a vehicle by its contract certificate as soon as it is plugged in (C07).</summary>
internal sealed class PlugAndCharge(StationContext station, DeviceModelService model, CertificateVault vault, ChargingNeeds needs) : IStationService
{
    private const int LongestCertificate = 10000;

    /// <inheritdoc />
    public void Start()
    {
        foreach (var evse in station.Cabinet.Evses.Where(static evse => evse.Options.SupportsIso15118))
        {
            evse.Changed += change =>
            {
                if (change == PhysicalChange.Cable && evse.Vehicle is { Options.Iso15118: { ContractCertificateChain: not null } ev } vehicle)
                    station.After(ev.SetupTime, () => AuthorizeAsync(evse, vehicle, ev));
            };
        }
    }

    private async Task AuthorizeAsync(EvseHardware evse, Vehicle vehicle, EvIso15118Options ev)
    {
        if (!model.Bool(Iso15118Variables.Enabled) || !model.Bool(Iso15118Variables.PnCEnabled) || evse.Vehicle != vehicle)
            return;
        var challenge = new byte[16];
        station.Random.NextBytes(challenge);
        var contract = ContractCheck.Of(ev, vault, challenge, station.Clock.Now);
        if (Request(ev, contract) is not { } request)
            return;
        var answer = await station.Get<ITokenReader>().PresentAsync(request, evse.Id);
        if (answer is { IdTokenInfo.Status: AuthorizationStatusEnumType.Accepted, AllowedEnergyTransfer: { } allowed } && station.Get<ITransactions>().OnEvse(evse.Id) is { } transaction
            && needs.Allow(transaction.Id, allowed, out var renegotiate))
        {
            await renegotiate();
        }
    }

    /// <summary>The request that presents the contract; null when the vehicle is to use another means of identification.</summary>
    private AuthorizeRequest? Request(EvIso15118Options ev, ContractCheck contract)
    {
        if (contract.Chain.Count == 0 || !contract.IsOwn)
            return Refuse(contract.Problem ?? "The vehicle does not hold the contract's key.");
        var named = contract.Chain[0].GetNameInfo(X509NameType.SimpleName, forIssuer: false);
        if (ev.EMaid is not null && !string.Equals(ev.EMaid, named, StringComparison.OrdinalIgnoreCase))
            return Refuse("The eMAID is not that of the contract certificate.");
        var token = new IdTokenType
        {
            IdToken = named,
            Type = "eMAID",
            AdditionalInfo = ev.IsPart20 ? [new AdditionalInfoType { AdditionalIdToken = ev.EvccId, Type = "EVCCID" }] : null,
        };

        if (!station.Get<ICsmsLink>().IsOnline)
        {
            // C07.FR.07, C07.FR.08
            if (!model.Bool(Iso15118Variables.ContractValidationOffline))
                return Refuse("Contracts are not validated while offline.");
            return contract.Problem is null ? new AuthorizeRequest { IdToken = token } : Refuse(contract.Problem);
        }

        if (contract.HasRoot)
            return new AuthorizeRequest { IdToken = token, Iso15118CertificateHashData = contract.OcspRequests(vault) };
        var pem = ev.ContractCertificateChain!;
        return model.Bool(Iso15118Variables.CentralContractValidationAllowed) && pem.Length <= LongestCertificate
            ? new AuthorizeRequest { IdToken = token, Certificate = pem }
            : Refuse("The root of the contract certificate is not installed, and the CSMS may not be asked to validate it.");
    }

    private AuthorizeRequest? Refuse(string why)
    {
        station.Logger.LogInformation("Plug & Charge was refused: {Reason}", why);
        return null;
    }
}
