using TestHarness.Csms.Handling;
using TestHarness.Ocpp.Messages.V21;

namespace TestHarness.Csms.Handlers;

/// <summary>
/// Passes an EV's request for a contract certificate on to a contract certificate pool (M01, M02), which takes part as a secondary actor: without one the request fails.
/// </summary>
internal sealed class Get15118EVCertificateHandler : MessageHandler<Get15118EVCertificateRequest, Get15118EVCertificateResponse>
{
    protected override Task<Get15118EVCertificateResponse> AnswerAsync(Get15118EVCertificateRequest request, CallContext call) =>
        call.Csms.Options.ContractCertificatePool is { } pool
            ? pool(request)
            : Task.FromResult(new Get15118EVCertificateResponse
            {
                Status = Iso15118EVCertificateStatusEnumType.Failed,
                ExiResponse = string.Empty,
                StatusInfo = new StatusInfoType { ReasonCode = "NotEnabled", AdditionalInfo = "no contract certificate pool" },
            });
}
