using TestHarness.Csms.Handling;
using TestHarness.Csms.Stations;
using TestHarness.Ocpp.Messages.V21;

namespace TestHarness.Csms.Handlers;

/// <summary>Takes the values of a periodic event stream, which nobody answers (N15).</summary>
internal sealed class NotifyPeriodicEventStreamHandler : IMessageHandler
{
    private const int Most = 1000;

    public string Action => nameof(NotifyPeriodicEventStream);

    public Type RequestType => typeof(NotifyPeriodicEventStream);

    public Type? ResponseType => null;

    public Task<object?> AnswerAsync(object request, CallContext call) => Task.FromResult<object?>(null);

    public void Answered(object request, object? response, CallContext call)
    {
        var message = (NotifyPeriodicEventStream)request;
        var values = message.Data.Select(data => new StreamValue(message.Basetime + TimeSpan.FromSeconds((double)data.T), data.V)).ToList();
        call.Station.Update(state => state with
        {
            EventStreams =
            [
                .. state.EventStreams.Select(stream => stream.Stream.Id == message.Id
                    ? stream with { Values = [.. stream.Values.Concat(values).TakeLast(Most)] }
                    : stream),
            ],
        });
    }
}
