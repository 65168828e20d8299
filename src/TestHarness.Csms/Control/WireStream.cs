using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading.Channels;
using TestHarness.Csms.Observation;
using TestHarness.Ocpp.Messages;

namespace TestHarness.Csms.Control;

/// <summary>The observations of a CSMS as server-sent events: numbered, so that a reader who lost the connection can go on where it was.</summary>
internal sealed class WireStream : ICsmsObserver
{
    private const int Kept = 10_000;
    private readonly Lock _gate = new();
    private readonly Queue<SseItem<string>> _past = [];
    private readonly List<Channel<SseItem<string>>> _readers = [];
    private long _last;

    public void Observe(CsmsObservation observation)
    {
        lock (_gate)
        {
            var item = new SseItem<string>(Data(observation), EventType(observation.Kind)) { EventId = (++_last).ToString(System.Globalization.CultureInfo.InvariantCulture) };
            _past.Enqueue(item);
            if (_past.Count > Kept)
                _past.Dequeue();
            foreach (var reader in _readers)
                reader.Writer.TryWrite(item);
        }
    }

    /// <summary>What happens from now on, or what happened since the event of that number.</summary>
    public async IAsyncEnumerable<SseItem<string>> ReadAsync(long? since, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var channel = Channel.CreateUnbounded<SseItem<string>>();
        lock (_gate)
        {
            foreach (var item in _past.Where(item => long.Parse(item.EventId!, System.Globalization.CultureInfo.InvariantCulture) > (since ?? _last)))
                channel.Writer.TryWrite(item);
            _readers.Add(channel);
        }

        try
        {
            await foreach (var item in channel.Reader.ReadAllAsync(cancellation))
                yield return item;
        }
        finally
        {
            lock (_gate)
                _readers.Remove(channel);
        }
    }

    private static string EventType(CsmsObservationKind kind) =>
        kind is CsmsObservationKind.FrameIn or CsmsObservationKind.FrameOut ? "frame" : JsonNamingPolicy.CamelCase.ConvertName(kind.ToString());

    private static string Data(CsmsObservation observation)
    {
        var data = new JsonObject { ["time"] = observation.Time.UtcDateTime, ["station"] = observation.Station };
        if (observation.Frame is { } frame)
        {
            data["direction"] = observation.Kind == CsmsObservationKind.FrameIn ? "in" : "out";
            data["frame"] = Parsed(frame);
        }

        if (observation.Status is { } status)
            data["status"] = status;
        if (observation.Detail is { } detail)
            data["detail"] = detail;
        return data.ToJsonString(OcppJson.Options);
    }

    // A frame that is not JSON is shown as the text that it is.
    private static JsonNode? Parsed(string frame)
    {
        try
        {
            return JsonNode.Parse(frame);
        }
        catch (JsonException)
        {
            return frame;
        }
    }
}
