namespace TestHarness.Ocpp.Messages.V21;

/// <summary>A DER control that holds the reactive power.</summary>
public sealed record FixedVarType
{
    /// <summary>0 is the highest.</summary>
    [Minimum(0)]
    public required int Priority { get; init; }

    /// <summary>In percent, from -100 to 100, of what the unit names.</summary>
    public required decimal Setpoint { get; init; }

    /// <summary>What the set point is a percentage of.</summary>
    public required DERUnitEnumType Unit { get; init; }

    /// <summary>Absent for a default control.</summary>
    public DateTimeOffset? StartTime { get; init; }

    /// <summary>In seconds.</summary>
    public decimal? Duration { get; init; }

    public CustomDataType? CustomData { get; init; }
}
