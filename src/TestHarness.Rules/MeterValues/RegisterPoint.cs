namespace TestHarness.Rules.MeterValues;

/// <summary>What a register showed at a time.</summary>
/// <param name="Time">When.</param>
/// <param name="Value">What, as it was written.</param>
internal sealed record RegisterPoint(DateTimeOffset Time, decimal Value)
{
    /// <summary>Whether it fell back from this point to a later one, by more than rounding to another number of digits explains.</summary>
    internal bool FallsTo(RegisterPoint later)
    {
        var rounding = Value.Scale == later.Value.Scale ? 0 : (decimal)Math.Pow(10, -Math.Min(Value.Scale, later.Value.Scale));
        return Time < later.Time && Value - later.Value > rounding;
    }
}
