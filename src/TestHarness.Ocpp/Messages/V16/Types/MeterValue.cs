namespace TestHarness.Ocpp.Messages.V16;

/// <summary>Readings taken at one moment.</summary>
public sealed record MeterValue
{
    public required DateTimeOffset Timestamp { get; init; }

    public required IReadOnlyList<SampledValue> SampledValue { get; init; }
}
