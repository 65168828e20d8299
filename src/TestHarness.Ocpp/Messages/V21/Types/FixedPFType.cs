namespace TestHarness.Ocpp.Messages.V21;

/// <summary>A DER control that holds the power factor.</summary>
public sealed record FixedPFType
{
    /// <summary>0 is the highest.</summary>
    [Minimum(0)]
    public required int Priority { get; init; }

    /// <summary>The power factor, from 0 to 1.</summary>
    public required decimal Displacement { get; init; }

    /// <summary>True to absorb reactive power, false to inject it.</summary>
    public required bool Excitation { get; init; }

    /// <summary>Absent for a default control.</summary>
    public DateTimeOffset? StartTime { get; init; }

    /// <summary>In seconds.</summary>
    public decimal? Duration { get; init; }

    public CustomDataType? CustomData { get; init; }
}
