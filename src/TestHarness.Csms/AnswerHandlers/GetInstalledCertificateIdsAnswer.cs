using TestHarness.Csms.Handling;
using TestHarness.Ocpp.Messages.V21;

namespace TestHarness.Csms.AnswerHandlers;

/// <summary>Takes note of the certificates that a station has (M03).</summary>
internal sealed class GetInstalledCertificateIdsAnswer : AnswerHandler<GetInstalledCertificateIdsRequest, GetInstalledCertificateIdsResponse>
{
    protected override void Answered(GetInstalledCertificateIdsRequest request, GetInstalledCertificateIdsResponse response, CallContext call)
    {
        var asked = request.CertificateType;
        call.Station.Update(state => state with
        {
            InstalledCertificates =
            [
                .. state.InstalledCertificates.Where(known => asked is { Count: > 0 } && !asked.Contains(known.CertificateType)),
                .. response.CertificateHashDataChain ?? [],
            ],
        });
    }
}
