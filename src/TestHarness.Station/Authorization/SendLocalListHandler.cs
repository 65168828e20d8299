using TestHarness.Ocpp.Messages.V21;
using TestHarness.Station.Handling;

namespace TestHarness.Station.Authorization;

/// <summary>SendLocalList (D01).</summary>
internal sealed class SendLocalListHandler(LocalList list) : MessageHandler<SendLocalListRequest, SendLocalListResponse>
{
    /// <inheritdoc />
    protected override Task<SendLocalListResponse> HandleAsync(SendLocalListRequest request, CallContext call) => Task.FromResult(list.Update(request));
}
