using System.ComponentModel.DataAnnotations;

namespace TestHarness.Ocpp.Messages.V201;

/// <summary>Readings taken at one moment.</summary>
public sealed record MeterValueType
{
    /// <summary>What was measured at that moment, by measurand, phase and place.</summary>
    [MinLength(1)]
    public required IReadOnlyList<SampledValueType> SampledValue { get; init; }

    /// <summary>When it was measured.</summary>
    public required DateTimeOffset Timestamp { get; init; }

    public CustomDataType? CustomData { get; init; }
}
