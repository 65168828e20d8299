namespace TestHarness.Ocpp.Messages.V16;

/// <summary>Readings taken at one moment.</summary>
public sealed record MeterValue
{
    /// <summary>When it was measured.</summary>
    public required DateTimeOffset Timestamp { get; init; }

    /// <summary>What was measured at that moment, by measurand, phase and place.</summary>
    public required IReadOnlyList<SampledValue> SampledValue { get; init; }
}
