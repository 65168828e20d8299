using TestHarness.Csms.Handling;
using TestHarness.Ocpp.Messages.V21;

namespace TestHarness.Csms.Handlers;

/// <summary>Closes a periodic event stream (N13).</summary>
internal sealed class ClosePeriodicEventStreamHandler : NotificationHandler<ClosePeriodicEventStreamRequest, ClosePeriodicEventStreamResponse>
{
    protected override void Note(ClosePeriodicEventStreamRequest request, CallContext call) =>
        call.Station.Update(state => state with { EventStreams = [.. state.EventStreams.Where(stream => stream.Stream.Id != request.Id)] });
}
