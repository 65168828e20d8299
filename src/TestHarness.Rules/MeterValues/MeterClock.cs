using System.Globalization;
using TestHarness.Ocpp;

namespace TestHarness.Rules.MeterValues;

/// <summary>
/// Clock-aligned values are of times that divide the day by the interval that the station told, from midnight on (J01.FR.14; OCPP 1.6 section 3.16.2). Which
/// midnight is open: all that begin on a quarter of an hour count.
/// </summary>
internal sealed class MeterClock() : WireRule(Description)
{
    private const string Aligned = "J01.FR.14";
    private const string Aligned16 = "OCPP 1.6 §3.16.2";
    private const string Interval = "AlignedDataCtrlr.Interval";
    private const string Interval16 = "ClockAlignedDataInterval";
    private const long QuarterHour = 900;
    private const long Tolerance = 10;

    private static readonly RuleCard Description = new(
        "meter-clock-aligned",
        "meter values",
        Party.Station,
        RuleCard.Every,
        "Grid operators settle energy by the quarter hours of the clock. Values of other times fit into none, and those of many stations cannot be added up.",
        new Requirement(Aligned, "Values of context Sample.Clock are of times that the interval divides the day into.", RuleWeight.Should),
        new Requirement(Aligned16, "Values of context Sample.Clock are of times that the interval divides the day into.", RuleWeight.Should));

    private static readonly string[] Told = [Interval, Interval16];

    private readonly StableInterval _interval = new();

    /// <inheritdoc />
    public override IReadOnlyList<string> Variables => Told;

    /// <inheritdoc />
    public override void Look(Observation seen)
    {
        // In the event that ends a transaction another interval counts.
        if (!seen.IsRequest(Party.Station) || seen.Frame!.Action is not ("TransactionEvent" or "MeterValues") || seen.Payload.Text("eventType") == "Ended")
            return;
        foreach (var reading in seen.Readings)
        {
            if (reading.Time is { } time && reading.Samples.Any(static sample => sample.Context == "Sample.Clock"))
                Check(seen, reading, time);
        }
    }

    private void Check(Observation seen, MeterReading reading, DateTimeOffset time)
    {
        var is16 = seen.Version == OcppVersion.V16;
        if (_interval.At(seen, is16 ? Interval16 : Interval, time) is not { } interval)
            return;
        var step = Divisor((long)interval, QuarterHour);
        var past = time.ToUnixTimeSeconds() % step;
        if (step < 6 * Tolerance || Math.Min(past, step - past) <= Tolerance)
            return;
        seen.Report(Breach(
            is16 ? Aligned16 : Aligned,
            string.Create(CultureInfo.InvariantCulture, $"A clock-aligned value is of a time that no interval of {interval} s begins with."),
            string.Create(CultureInfo.InvariantCulture, $"a multiple of {interval} s from midnight"),
            reading.Value.Text("timestamp"),
            $"{reading.Path}.timestamp"));
    }

    private static long Divisor(long a, long b) => b == 0 ? a : Divisor(b, a % b);
}
