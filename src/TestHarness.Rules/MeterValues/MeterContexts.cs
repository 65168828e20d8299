using TestHarness.Ocpp;

namespace TestHarness.Rules.MeterValues;

/// <summary>
/// Values of the end of a transaction come in the event that ends it (E06.FR.11), those of its start in its events too and with one time (E01.FR.09), neither in a
/// MeterValues message.
/// </summary>
internal sealed class MeterContexts() : WireRule(Description)
{
    private const string AtEnd = "E06.FR.11";
    private const string InEvents = "E01.FR.09";
    private const string OneStart = "ReadingContextEnumType.Transaction.Begin";
    private const int Most = 64;

    // Readings of several meters at a start may be some moments apart.
    private static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(1);

    private static readonly RuleCard Description = new(
        "meter-context",
        "meter values",
        Party.Station,
        RuleCard.V2,
        "A bill is made of the values with the contexts Transaction.Begin and Transaction.End. In the wrong message, or with several of them, it is open what was charged.",
        new Requirement(AtEnd, "Values of context Transaction.End come in the event of type Ended."),
        new Requirement(InEvents, "Values of context Transaction.Begin come in transaction events."),
        new Requirement(OneStart, "The values of the start of a transaction have one time.", RuleWeight.Trap));

    private Recent<string, DateTimeOffset>? _starts;

    /// <inheritdoc />
    public override void Look(Observation seen)
    {
        if (!seen.IsRequest(Party.Station) || seen.Frame!.Action is not ("TransactionEvent" or "MeterValues"))
            return;
        foreach (var reading in seen.Readings)
        {
            foreach (var sample in reading.Samples)
            {
                // One of a reading speaks for all.
                if (Check(seen, reading, sample))
                    return;
            }
        }
    }

    private bool Check(Observation seen, MeterReading reading, MeterSample sample)
    {
        var isEvent = seen.Frame!.Action == "TransactionEvent";
        switch (sample.Context)
        {
            case "Transaction.End" when !isEvent || seen.Payload.Text("eventType") is "Started" or "Updated":
                var where = isEvent ? $"an event of type {seen.Payload.Text("eventType")}" : "a MeterValues message";
                seen.Report(Breach(AtEnd, $"A value of the end of a transaction stands in {where}.", "in the event of type Ended", where, $"{sample.Path}.context"));
                return true;
            case "Transaction.Begin" when !isEvent:
                seen.Report(Breach(InEvents, "A value of the start of a transaction stands in a MeterValues message.", "in a transaction event", "MeterValues", $"{sample.Path}.context"));
                return true;
            case "Transaction.Begin" when seen.Payload.Text("transactionInfo", "transactionId") is { } id && reading.Time is { } time:
                return CheckStart(seen, reading, id, time);
            default:
                return false;
        }
    }

    private bool CheckStart(Observation seen, MeterReading reading, string id, DateTimeOffset time)
    {
        _starts ??= new(Most);
        if (!_starts.TryGet(id, out var first))
        {
            _starts.Add(id, time, out _);
            return false;
        }

        if ((time - first).Duration() <= Tolerance)
            return false;
        seen.Report(Breach(OneStart, $"Transaction {id} has values of its start of two times.", $"{first:O}", $"{time:O}", $"{reading.Path}.timestamp"));
        return true;
    }
}
