using TestHarness.Csms.Handling;
using TestHarness.Csms.Security;
using TestHarness.Csms.Stations;
using TestHarness.Ocpp.Messages.V21;

namespace TestHarness.Csms.AnswerHandlers;

/// <summary>Takes note whether a station accepted a signed certificate (A02, A03).</summary>
internal sealed class CertificateSignedAnswer : AnswerHandler<CertificateSignedRequest, CertificateSignedResponse>
{
    protected override void Answered(CertificateSignedRequest request, CertificateSignedResponse response, CallContext call)
    {
        if (Thumbprint.OfFirst(request.CertificateChain) is not { } thumbprint)
            return;
        var status = response.Status == CertificateSignedStatusEnumType.Accepted ? SignedCertificateStatus.Accepted : SignedCertificateStatus.Rejected;
        call.Station.NoteCertificate(thumbprint, status);
    }
}
