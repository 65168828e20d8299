namespace TestHarness.Rules.MeterValues;

/// <summary>An interval that a station told in a variable, and since when it holds as far as the wire shows.</summary>
internal sealed class StableInterval
{
    private decimal? _seconds;
    private DateTimeOffset _since;

    /// <summary>The interval in seconds at a time; null when it is not known, is 0, or is so new that values of an earlier one may still come.</summary>
    internal decimal? At(Observation seen, string name, DateTimeOffset time)
    {
        var seconds = seen.Variables.Number(name);
        if (seconds != _seconds)
            (_seconds, _since) = (seconds, seen.At);
        return seconds is > 0 and < 86400 * 7 && time > _since.AddSeconds((double)seconds) ? seconds : null;
    }
}
