using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using TestHarness.Ocpp;
using TestHarness.Ocpp.Messages.V21;
using TestHarness.Station.Connection;
using TestHarness.Station.DeviceModel;
using TestHarness.Station.DeviceModel.Components;
using TestHarness.Station.Iso15118;
using TestHarness.Station.Services;
using TestHarness.Transport.Security;

namespace TestHarness.Station.Security;

/// <summary>Renews the station's own certificates: makes a key pair, asks for its certificate, and checks what comes back (A02, A03).</summary>
internal sealed class CertificateRenewal(StationContext station, DeviceModelService model, CertificateVault vault, ISecurityEvents events) : IStationService
{
    private static readonly TimeSpan s_lookInterval = TimeSpan.FromDays(1);
    private static readonly TimeSpan s_beforeExpiry = TimeSpan.FromDays(30);
    private readonly Dictionary<CertificateUse, Pending> _pending = [];
    private int _lastRequestId;

    private ICsmsLink Link => station.Get<ICsmsLink>();

    /// <inheritdoc />
    public void Start() => station.After(s_lookInterval, LookForExpiryAsync);

    /// <summary>Makes a key pair and asks the CSMS to have it certified; asks again with growing pauses until the certificate comes.</summary>
    public Task RenewAsync(CertificateUse use, CallPermission permission)
    {
        Abandon(use);
        using var key = KeyPair.Create(use == CertificateUse.V2G20 ? KeyKind.EcdsaP521 : KeyKind.EcdsaP256);
        var v2g = use != CertificateUse.ChargingStation;
        var csr = CertificateSigningRequests.Create(
            key,
            CommonName(use),
            (v2g ? model.Value(Iso15118Variables.OrganizationName) : null) ?? model.Value(SecurityCtrlr.OrganizationName) ?? station.Options.VendorName,
            v2g ? model.Value(Iso15118Variables.CountryName) : null,
            v2g ? "CPO" : null);
        var pending = _pending[use] = new Pending(++_lastRequestId, csr, key.ToPem());
        return SendAsync(use, pending, permission);
    }

    /// <summary>Judges a signed certificate and installs it; returns what is wrong with it, or null (A02.FR.06 to A02.FR.08, A02.FR.26).</summary>
    public StatusInfoType? Take(CertificateSignedRequest request)
    {
        var use = CertificateUses.Of(request.CertificateType);
        var pending = _pending.GetValueOrDefault(use);
        if (request.RequestId is { } id && id != pending?.RequestId)
            return Wrong("NotFound", "No certificate was asked for with this requestId.");
        if (request.CertificateChain.Length > (model.Int(SecurityCtrlr.MaxCertificateChainSize) ?? int.MaxValue))
            return Discard(use, "TooLargeElement", "The chain is too large.");
        if (!PemChain.TryRead(request.CertificateChain, out var chain))
            return Discard(use, "InvalidCertificate", "A chain of certificates in PEM is expected.");
        if (Problem(use, chain, pending) is { } problem)
            return Discard(use, "InvalidCertificate", problem);
        Abandon(use);
        vault.InstallOwn(new VaultEntry(use, PemChain.Write(chain)) { Key = pending!.Key });
        return null;
    }

    private static StatusInfoType Wrong(string reasonCode, string info) => new() { ReasonCode = reasonCode, AdditionalInfo = info };

    private string? Problem(CertificateUse use, X509Certificate2Collection chain, Pending? pending)
    {
        var now = station.Clock.Now;
        if (pending is null || !Belongs(chain[0], pending.Key))
            return "It does not belong to a key of this station.";
        if (chain[0].GetNameInfo(X509NameType.SimpleName, forIssuer: false) != CommonName(use))
            return "Its common name is not that of this station (A00.FR.511).";
        return CertificateChecks.Properties(chain[0])
            ?? CertificateChecks.Validity(chain[0], now)
            ?? CertificateChecks.ChainProblem(chain, vault.Roots(use == CertificateUse.ChargingStation ? CertificateUse.CsmsRoot : CertificateUse.V2GRoot), now);
    }

    private static bool Belongs(X509Certificate2 certificate, string privateKey)
    {
        using var key = KeyPair.FromPem(privateKey);
        return key.Fits(certificate);
    }

    // A02.FR.20: after an invalid certificate nothing is asked for again until the CSMS says so.
    private StatusInfoType Discard(CertificateUse use, string reasonCode, string problem)
    {
        Abandon(use);
        events.Raise(SecurityEventTypes.InvalidChargingStationCertificate, problem);
        return Wrong(reasonCode, problem);
    }

    private async Task SendAsync(CertificateUse use, Pending pending, CallPermission permission)
    {
        var newer = Link.Version == OcppVersion.V21;
        var outcome = await Link.CallAsync(
            new SignCertificateRequest
            {
                Csr = pending.Csr,
                CertificateType = use.ToSigning(),
                RequestId = newer ? pending.RequestId : null,
                HashRootCertificate = newer && use != CertificateUse.ChargingStation && vault.Current(CertificateUse.V2GRoot) is { } root ? InstalledHashes.Of(vault, root, HashAlgorithmName.SHA256)[0].ToMessage() : null,
            },
            permission);
        if (!_pending.TryGetValue(use, out var now) || now.RequestId != pending.RequestId)
            return;
        if (outcome.Answer is { Status: GenericStatusEnumType.Rejected } || outcome.Kind == CallOutcomeKind.Refused)
        {
            Abandon(use);
            return;
        }

        // A02.FR.17 to A02.FR.19: the pause is doubled so many times, and when the last one is over too it is given up.
        if (pending.Repeats > (model.Int(SecurityCtrlr.CertSigningRepeatTimes) ?? 0) || model.Duration(SecurityCtrlr.CertSigningWaitMinimum) is not { Ticks: > 0 } minimum)
            return;
        var pause = minimum * Math.Pow(2, pending.Repeats);
        var next = pending with { Repeats = pending.Repeats + 1 };
        _pending[use] = next with
        {
            Timer = station.After(pause, () => _pending.TryGetValue(use, out var waiting) && waiting.RequestId == next.RequestId ? SendAsync(use, waiting, permission) : Task.CompletedTask),
        };
    }

    private async Task LookForExpiryAsync()
    {
        foreach (var use in (CertificateUse[])[CertificateUse.ChargingStation, CertificateUse.V2G, CertificateUse.V2G20])
        {
            // A03.FR.02
            if (Link.IsOnline && !_pending.ContainsKey(use) && vault.Current(use) is { } entry && entry.Certificate.NotAfter.ToUniversalTime() - station.Clock.Now < s_beforeExpiry)
                await RenewAsync(use, CallPermission.WhenAccepted);
        }

        station.After(s_lookInterval, LookForExpiryAsync);
    }

    private void Abandon(CertificateUse use)
    {
        if (_pending.Remove(use, out var pending))
            pending.Timer?.Dispose();
    }

    private string CommonName(CertificateUse use) =>
        (use == CertificateUse.ChargingStation ? null : model.Value(Iso15118Variables.SeccId)) ?? station.Options.SerialNumber ?? station.Options.Identity;

    private sealed record Pending(int RequestId, string Csr, string Key)
    {
        public int Repeats { get; init; }

        public IDisposable? Timer { get; init; }
    }
}
