namespace TestHarness.Rules.Monitoring;

/// <summary>A monitor that the CSMS set.</summary>
/// <param name="Type">Its type.</param>
/// <param name="Severity">Its severity; the lower, the worse.</param>
/// <param name="Name">What it monitors.</param>
/// <param name="SetAt">When the station said that it was set.</param>
/// <param name="ClearedAt">When the station said that it was cleared; null while it is set.</param>
internal sealed record Monitor(string? Type, long? Severity, string? Name, DateTimeOffset SetAt, DateTimeOffset? ClearedAt = null)
{
    /// <summary>What an event of it says as trigger; null where that is not known.</summary>
    internal string? Trigger => Type switch
    {
        "UpperThreshold" or "LowerThreshold" => "Alerting",
        "Delta" => "Delta",
        "Periodic" or "PeriodicClockAligned" => "Periodic",
        _ => null,
    };
}
