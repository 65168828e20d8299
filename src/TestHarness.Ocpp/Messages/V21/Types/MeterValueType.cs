using System.ComponentModel.DataAnnotations;

namespace TestHarness.Ocpp.Messages.V21;

/// <summary>Readings taken at one moment.</summary>
public sealed record MeterValueType
{
    [MinLength(1)]
    public required IReadOnlyList<SampledValueType> SampledValue { get; init; }

    public required DateTimeOffset Timestamp { get; init; }

    public CustomDataType? CustomData { get; init; }
}
