using TestHarness.Ocpp;
using TestHarness.Ocpp.Messages.V21;
using TestHarness.Station.Connection;
using TestHarness.Station.DeviceModel;
using TestHarness.Station.Services;

namespace TestHarness.Station.Iso15118;

/// <summary>Passes a vehicle's wish for a contract certificate on to the CSMS and brings back what it answers (M01, M02).</summary>
internal sealed class ContractInstallation(StationContext station, DeviceModelService model) : IStationService
{
    private const string Part2 = "urn:iso:15118:2:2013:MsgDef";
    private const string Part20 = "urn:iso:std:iso:15118:-20:CommonMessages";

    /// <summary>Asks for contracts.</summary>
    /// <param name="ev">The vehicle.</param>
    /// <param name="exiRequest">The vehicle's message, EXI in base64.</param>
    /// <param name="update">Whether it replaces a contract; ISO 15118-20 makes no difference (M02.FR.02).</param>
    /// <param name="mostChains">How many contracts an ISO 15118-20 vehicle takes.</param>
    /// <returns>The CSMS's messages to the vehicle, EXI in base64; empty when it failed, which the vehicle is told.</returns>
    public async Task<IReadOnlyList<string>> RequestAsync(EvIso15118Options ev, string exiRequest, bool update, int mostChains = 1)
    {
        if (!model.Bool(Iso15118Variables.ContractCertificateInstallationEnabled))
            return [];
        var link = station.Get<ICsmsLink>();
        var many = ev.IsPart20 && link.Version == OcppVersion.V21;
        var responses = new List<string>();
        while (true)
        {
            var outcome = await link.CallAsync(new Get15118EVCertificateRequest
            {
                Iso15118SchemaVersion = ev.IsPart20 ? Part20 : Part2,
                Action = update && !ev.IsPart20 ? CertificateActionEnumType.Update : CertificateActionEnumType.Install,
                ExiRequest = exiRequest,
                MaximumContractCertificateChains = many ? mostChains : null,
            });
            if (outcome.Answer is not { Status: Iso15118EVCertificateStatusEnumType.Accepted } answer)
                return responses;
            responses.Add(answer.ExiResponse);

            // M01.FR.06: as long as there are more, the same is asked again.
            if (!many || answer.RemainingContracts is not > 0 || responses.Count >= mostChains)
                return responses;
        }
    }
}
