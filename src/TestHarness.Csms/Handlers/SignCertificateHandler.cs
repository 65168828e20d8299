using System.Security.Cryptography.X509Certificates;
using TestHarness.Csms.Handling;
using TestHarness.Csms.Operations;
using TestHarness.Csms.Security;
using TestHarness.Csms.Stations;
using TestHarness.Ocpp.Messages.V21;
using TestHarness.Transport.Security;

namespace TestHarness.Csms.Handlers;

/// <summary>Signs certificates of stations and sends them (A02, A03).</summary>
internal sealed class SignCertificateHandler : SyncMessageHandler<SignCertificateRequest, SignCertificateResponse>
{
    protected override SignCertificateResponse Answer(SignCertificateRequest request, CallContext call)
    {
        try
        {
            Sign(request, call).Dispose();
            return new SignCertificateResponse { Status = GenericStatusEnumType.Accepted };
        }
        catch (SigningRequestException error)
        {
            return new SignCertificateResponse
            {
                Status = GenericStatusEnumType.Rejected,
                StatusInfo = new StatusInfoType { ReasonCode = "InvalidCSR", AdditionalInfo = error.Message.Length <= 512 ? error.Message : error.Message[..512] },
            };
        }
    }

    protected override void Answered(SignCertificateRequest request, SignCertificateResponse response, CallContext call)
    {
        if (response.Status == GenericStatusEnumType.Accepted && call.Csms.Certificates.Withholds(call.Station.Identity))
            return;
        if (response.Status == GenericStatusEnumType.Accepted)
            call.Csms.Start("Send a signed certificate", () => SendAsync(request, call));
        else
            call.Csms.Events.Publish(call.Station.Identity, new CertificateOutcome(Use(request), Signed: false, Accepted: false, Thumbprint: null));
    }

    private static CertificateSigningUseEnumType Use(SignCertificateRequest request) => request.CertificateType ?? CertificateSigningUseEnumType.ChargingStationCertificate;

    private static X509Certificate2 Sign(SignCertificateRequest request, CallContext call) => call.Csms.Certificates.Sign(request.Csr, Use(request), call.Station);

    private static async Task SendAsync(SignCertificateRequest request, CallContext call)
    {
        var use = Use(request);
        using var certificate = call.Csms.Certificates.SignToSend(request.Csr, use, call.Station, out var chain);
        var thumbprint = Thumbprint.Of(certificate);
        call.Station.Update(state => state with
        {
            SignedCertificates =
            [
                .. state.SignedCertificates,
                new SignedCertificate
                {
                    Thumbprint = thumbprint,
                    SerialNumber = certificate.SerialNumber,
                    Use = use,
                    SignedAt = call.Now,
                    NotAfter = certificate.NotAfter.ToUniversalTime(),
                    Status = SignedCertificateStatus.Sent,
                },
            ],
        });
        var isAccepted = false;
        try
        {
            var answer = await call.Csms.Calls.CallAsync(call.Station, new CertificateSignedRequest
            {
                CertificateChain = chain,
                CertificateType = use, // A02.FR.14
                RequestId = request.RequestId,
            });
            isAccepted = answer.Status == CertificateSignedStatusEnumType.Accepted;
        }
        finally
        {
            call.Csms.Events.Publish(call.Station.Identity, new CertificateOutcome(use, Signed: true, isAccepted, thumbprint));
        }
    }
}
