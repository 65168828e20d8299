using TestHarness.Ocpp;
using TestHarness.Ocpp.Framing;

namespace TestHarness.Rules.Streams;

/// <summary>
/// Values go only into a stream that is open: that the CSMS accepted (N11.FR.07), and that was not closed (N13.FR.03). A message has no more of them than were agreed (N15.FR.07), and its
/// base time is that of the first (N15.FR.09).
/// </summary>
internal sealed class EventStreams() : WireRule(Description)
{
    private const int Most = 64;
    private const string Refused = "N11.FR.07";
    private const string Closed = "N13.FR.03";
    private const string Values = "N15.FR.07";
    private const string First = "N15.FR.09";

    private static readonly RuleCard Description = new(
        "event-stream",
        "event streams",
        Party.Station,
        RuleCard.V21,
        "NotifyPeriodicEventStream is not answered: a station never learns that its values went nowhere. What comes in a stream that is not open, or with times off by some seconds, is lost or wrong without a sign.",
        new Requirement(Refused, "No values go into a stream that the CSMS refused."),
        new Requirement(Closed, "No values go into a stream that was closed."),
        new Requirement(Values, "A message of a stream has no more values than were agreed."),
        new Requirement(First, "The base time of a stream's message is the time of its first value."));

    private Recent<long, Stream>? _streams;

    /// <inheritdoc />
    public override void Look(Observation seen)
    {
        switch (seen.Frame?.Action)
        {
            case "OpenPeriodicEventStream":
                Open(seen);
                break;
            case "ClosePeriodicEventStream" when seen.IsResult(Party.Csms, "ClosePeriodicEventStream"):
                Put(seen.Request.Number("id"), new Stream(Closed, null));
                break;
            case "AdjustPeriodicEventStream" when seen.IsRequest(Party.Csms):
                // Until it is known what became of it, either rate is right.
                Put(seen.DeliveredPayload.Number("id"), null);
                break;
            case "NotifyPeriodicEventStream" when seen.IsRequest(Party.Station):
                Judge(seen);
                break;
        }
    }

    private void Open(Observation seen)
    {
        if (seen.IsRequest(Party.Station))
        {
            Put(seen.Payload.Number("constantStreamData", "id"), null);
        }
        else if (seen.Frame is { Sender: Party.Csms, Frame.Type: MessageType.CallResult } && seen.IsDelivered && seen.Request.Object("constantStreamData") is { } opened)
        {
            var isAccepted = seen.DeliveredPayload.Text("status") == "Accepted";
            var values = opened.Number("params", "interval") > 0 ? opened.Number("params", "values") : null;
            Put(opened.Number("id"), new Stream(isAccepted ? null : Refused, values > 0 ? values : null));
        }
    }

    private void Judge(Observation seen)
    {
        var payload = seen.Payload;
        if (payload.Items("data").FirstOrDefault().Decimal("t") is { } offset && offset != 0)
            seen.Report(Breach(First, $"The first value of the stream is {offset} s off the base time.", "0", $"{offset}", "data[0].t"));
        if (payload.Number("id") is not { } id || _streams is null || !_streams.TryGet(id, out var stream))
            return;
        var count = payload.Items("data").Count();
        if (stream.Shut is { } shut)
            seen.Report(Breach(shut, $"Values come in stream {id}, which {(shut == Closed ? "was closed" : "the CSMS refused")}.", "none", $"{count} values", "id"));
        else if (count > stream.Values)
            seen.Report(Breach(Values, $"A message of stream {id} has {count} values.", $"at most {stream.Values}", $"{count}", "data"));
    }

    private void Put(long? id, Stream? stream)
    {
        if (id is not { } number || (stream is null && _streams is null))
            return;
        _streams ??= new(Most);
        _streams.Remove(number);
        if (stream is not null)
            _streams.Add(number, stream, out _);
    }

    /// <summary>A stream: by which requirement it is shut, and how many values a message may have.</summary>
    private sealed record Stream(string? Shut, long? Values);
}
