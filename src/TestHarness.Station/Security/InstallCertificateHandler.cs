using TestHarness.Ocpp.Messages.V21;
using TestHarness.Station.DeviceModel;
using TestHarness.Station.DeviceModel.Components;
using TestHarness.Station.Handling;
using TestHarness.Station.Services;
using TestHarness.Transport.Security;

namespace TestHarness.Station.Security;

/// <summary>M05.</summary>
internal sealed class InstallCertificateHandler(StationContext station, DeviceModelService model, CertificateVault vault) : MessageHandler<InstallCertificateRequest, InstallCertificateResponse>
{
    /// <inheritdoc />
    protected override Task<InstallCertificateResponse> HandleAsync(InstallCertificateRequest request, CallContext call)
    {
        var use = CertificateUses.Of(request.CertificateType);
        if (!PemChain.TryRead(request.Certificate, out var chain) || chain is not [var certificate])
            return Rejected("InvalidCertificate", "One certificate in PEM is expected.");
        if (CertificateChecks.RootProblem(certificate, station.Clock.Now) is { } problem)
            return Rejected("InvalidCertificate", problem);
        var present = vault.All.Any(e => e.Use == use && e.Certificate.RawDataMemory.Span.SequenceEqual(certificate.RawDataMemory.Span));
        if (use == CertificateUse.CsmsRoot && !present && model.Bool(SecurityCtrlr.AdditionalRootCertificateCheck)
            && vault.Current(use) is { } old && !CertificateChecks.IsSignedBy(certificate, old.Certificate, station.Clock.Now))
        {
            return Rejected("InvalidCertificate", "A new CSMS root certificate must be signed by the one that it replaces (M05.FR.11).");
        }

        if (!present && vault.All.Count >= SecurityCtrlr.MaxCertificates)
            return Rejected("TooManyElements", $"At most {SecurityCtrlr.MaxCertificates} certificates can be installed (M05.FR.06).");
        vault.InstallRoot(new VaultEntry(use, request.Certificate));
        return Task.FromResult(new InstallCertificateResponse { Status = InstallCertificateStatusEnumType.Accepted });
    }

    private static Task<InstallCertificateResponse> Rejected(string reasonCode, string info) => Task.FromResult(new InstallCertificateResponse
    {
        Status = InstallCertificateStatusEnumType.Rejected,
        StatusInfo = new StatusInfoType { ReasonCode = reasonCode, AdditionalInfo = info },
    });
}
