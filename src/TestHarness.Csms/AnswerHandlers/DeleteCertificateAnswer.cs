using TestHarness.Csms.Handling;
using TestHarness.Ocpp.Messages.V21;

namespace TestHarness.Csms.AnswerHandlers;

/// <summary>Forgets a certificate that a station deleted (M04).</summary>
internal sealed class DeleteCertificateAnswer : AnswerHandler<DeleteCertificateRequest, DeleteCertificateResponse>
{
    protected override void Answered(DeleteCertificateRequest request, DeleteCertificateResponse response, CallContext call)
    {
        if (response.Status is DeleteCertificateStatusEnumType.Accepted or DeleteCertificateStatusEnumType.NotFound)
        {
            call.Station.Update(state => state with
            {
                InstalledCertificates = [.. state.InstalledCertificates.Where(known => known.CertificateHashData != request.CertificateHashData)],
            });
        }
    }
}
