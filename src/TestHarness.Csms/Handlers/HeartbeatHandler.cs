using TestHarness.Csms.Handling;
using TestHarness.Ocpp.Messages.V21;

namespace TestHarness.Csms.Handlers;

/// <summary>Tells the time (G02).</summary>
internal sealed class HeartbeatHandler : SyncMessageHandler<HeartbeatRequest, HeartbeatResponse>
{
    protected override HeartbeatResponse Answer(HeartbeatRequest request, CallContext call) => new() { CurrentTime = call.Now };
}
