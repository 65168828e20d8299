using TestHarness.Ocpp.Messages.V21;
using TestHarness.Station.Connection;
using TestHarness.Station.Handling;
using TestHarness.Station.Services;

namespace TestHarness.Station.Security;

/// <summary>A02, A03.</summary>
internal sealed class CertificateSignedHandler(StationContext station, CertificateRenewal renewal, CertificateVault vault) : MessageHandler<CertificateSignedRequest, CertificateSignedResponse>
{
    /// <inheritdoc />
    protected override Task<CertificateSignedResponse> HandleAsync(CertificateSignedRequest request, CallContext call)
    {
        if (renewal.Take(request) is { } wrong)
            return Task.FromResult(new CertificateSignedResponse { Status = CertificateSignedStatusEnumType.Rejected, StatusInfo = wrong });

        // Only a connection that presents the certificate has a reason to be opened anew (A02.FR.08).
        if (CertificateUses.Of(request.CertificateType) == CertificateUse.ChargingStation && station.Get<ICsmsLink>().SecurityProfile == 3)
            call.AfterAnswer(vault.PresentNewClientCertificate);
        return Task.FromResult(new CertificateSignedResponse { Status = CertificateSignedStatusEnumType.Accepted });
    }
}
