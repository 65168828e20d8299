using TestHarness.Ocpp.Messages.V21;
using TestHarness.Station.Handling;

namespace TestHarness.Station.Authorization;

/// <summary>GetLocalListVersion (D02).</summary>
internal sealed class GetLocalListVersionHandler(LocalList list) : MessageHandler<GetLocalListVersionRequest, GetLocalListVersionResponse>
{
    /// <inheritdoc />
    protected override Task<GetLocalListVersionResponse> HandleAsync(GetLocalListVersionRequest request, CallContext call) =>
        Task.FromResult(new GetLocalListVersionResponse { VersionNumber = list.Version });
}
