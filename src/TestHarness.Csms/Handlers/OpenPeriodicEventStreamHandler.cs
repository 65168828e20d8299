using TestHarness.Csms.Handling;
using TestHarness.Csms.Stations;
using TestHarness.Ocpp.Messages.V21;

namespace TestHarness.Csms.Handlers;

/// <summary>Opens a periodic event stream (N11.FR.04, FR.06).</summary>
internal sealed class OpenPeriodicEventStreamHandler : SyncMessageHandler<OpenPeriodicEventStreamRequest, OpenPeriodicEventStreamResponse>
{
    protected override OpenPeriodicEventStreamResponse Answer(OpenPeriodicEventStreamRequest request, CallContext call) =>
        new() { Status = GenericStatusEnumType.Accepted };

    protected override void Answered(OpenPeriodicEventStreamRequest request, OpenPeriodicEventStreamResponse response, CallContext call)
    {
        if (response.Status != GenericStatusEnumType.Accepted)
            return;
        var stream = new EventStream(request.ConstantStreamData, []);
        call.Station.Update(state => state with { EventStreams = [.. state.EventStreams.Where(known => known.Stream.Id != stream.Stream.Id), stream] });
    }
}
