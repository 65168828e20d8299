using TestHarness.Csms.Handling;
using TestHarness.Csms.Security;
using TestHarness.Ocpp.Messages.V21;

namespace TestHarness.Csms.Handlers;

/// <summary>Gives the OCSP response about a certificate (M06).</summary>
internal sealed class GetCertificateStatusHandler : MessageHandler<GetCertificateStatusRequest, GetCertificateStatusResponse>
{
    protected override async Task<GetCertificateStatusResponse> AnswerAsync(GetCertificateStatusRequest request, CallContext call)
    {
        var data = request.OcspRequestData;
        return await call.Csms.Certificates.Revocation.OcspAsync(HashData.Of(data), data.ResponderURL) is { } response
            ? new GetCertificateStatusResponse { Status = GetCertificateStatusEnumType.Accepted, OcspResult = response.Base64 }
            : new GetCertificateStatusResponse { Status = GetCertificateStatusEnumType.Failed, StatusInfo = new StatusInfoType { ReasonCode = "NotFound" } };
    }
}
