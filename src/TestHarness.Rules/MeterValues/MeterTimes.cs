using System.Globalization;
using TestHarness.Ocpp;

namespace TestHarness.Rules.MeterValues;

/// <summary>
/// Several readings in an event of type Started or Updated are of the sampling interval that ends with the event (J02.FR.10), and events with periodic values are not
/// much closer to each other than the interval (J02.FR.11). Silent about the interval until the station told it.
/// </summary>
internal sealed class MeterTimes() : WireRule(Description)
{
    private const string Within = "J02.FR.10";
    private const string Spaced = "J02.FR.11";
    private const string Interval = "SampledDataCtrlr.TxUpdatedInterval";
    private const int Most = 64;

    private static readonly RuleCard Description = new(
        "meter-times",
        "meter values",
        Party.Station,
        RuleCard.V2,
        "A CSMS takes the readings of an event for those of its interval. Readings of the future or of long ago spoil the curve of the charge; events without pause flood the line.",
        new Requirement(Within, "Several readings in an event of type Started or Updated are of the interval that ends with it."),
        new Requirement(Spaced, "Events with periodic values come as far apart as TxUpdatedInterval says.", RuleWeight.Should));

    private static readonly string[] Told = [Interval];

    private readonly StableInterval _interval = new();
    private Recent<string, DateTimeOffset>? _periodic;

    /// <inheritdoc />
    public override IReadOnlyList<string> Variables => Told;

    /// <inheritdoc />
    public override void Look(Observation seen)
    {
        if (!seen.IsRequest(Party.Station, "TransactionEvent") || seen.Payload.Text("eventType") is not ("Started" or "Updated") || seen.Payload.Time("timestamp") is not { } at)
            return;
        CheckReadings(seen, at);
        if (seen.Payload.Text("triggerReason") == "MeterValuePeriodic" && seen.Payload.Text("transactionInfo", "transactionId") is { } id)
            CheckSpacing(seen, id, at);
    }

    private void CheckReadings(Observation seen, DateTimeOffset at)
    {
        var readings = seen.Readings;
        if (readings.Count < 2)
            return;
        var interval = _interval.At(seen, Interval, at);
        foreach (var reading in readings)
        {
            if (reading.Time is not { } time)
                continue;
            // Times may be told in whole seconds.
            if (time >= at.AddSeconds(1))
                Report(seen, reading, "A reading is of a time after the event that it stands in.", $"at most {seen.Payload.Text("timestamp")}");
            else if (interval is { } seconds && time <= at.AddSeconds(-(double)seconds - 1))
                Report(seen, reading, "A reading is of an earlier interval than the event that it stands in.", string.Create(CultureInfo.InvariantCulture, $"within {seconds} s before {seen.Payload.Text("timestamp")}"));
        }
    }

    private void Report(Observation seen, MeterReading reading, string message, string expected) =>
        seen.Report(Breach(Within, message, expected, reading.Value.Text("timestamp"), $"{reading.Path}.timestamp"));

    private void CheckSpacing(Observation seen, string id, DateTimeOffset at)
    {
        _periodic ??= new(Most);
        if (_periodic.TryGet(id, out var before))
        {
            var gap = (at - before).TotalSeconds;
            if (gap > 0 && _interval.At(seen, Interval, before) is { } interval && gap < (double)interval / 2)
            {
                seen.Report(Breach(
                    Spaced,
                    string.Create(CultureInfo.InvariantCulture, $"Two events with periodic values of transaction {id} are {gap:0.#} s apart."),
                    string.Create(CultureInfo.InvariantCulture, $"{interval} s"),
                    string.Create(CultureInfo.InvariantCulture, $"{gap:0.#} s"),
                    "timestamp"));
            }

            if (gap <= 0)
                return;
            _periodic.Remove(id);
        }

        _periodic.Add(id, at, out _);
    }
}
