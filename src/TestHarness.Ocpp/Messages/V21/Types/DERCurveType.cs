using System.ComponentModel.DataAnnotations;

namespace TestHarness.Ocpp.Messages.V21;

/// <summary>A DER control that answers a measured grid quantity with a value read from a curve.</summary>
public sealed record DERCurveType
{
    /// <summary>The points to draw straight lines between; the kind of control says what x is.</summary>
    [MinLength(1), MaxLength(10)]
    public required IReadOnlyList<DERCurvePointsType> CurveData { get; init; }

    /// <summary>When and how fast to return to normal.</summary>
    public HysteresisType? Hysteresis { get; init; }

    /// <summary>0 is the highest.</summary>
    [Minimum(0)]
    public required int Priority { get; init; }

    /// <summary>Only for VoltVar.</summary>
    public ReactivePowerParamsType? ReactivePowerParams { get; init; }

    /// <summary>Only for curves that start from the voltage.</summary>
    public VoltageParamsType? VoltageParams { get; init; }

    /// <summary>What the y values are a percentage of.</summary>
    public required DERUnitEnumType YUnit { get; init; }

    /// <summary>Seconds until 90 percent of a new target is reached.</summary>
    public decimal? ResponseTime { get; init; }

    /// <summary>Absent for a default control.</summary>
    public DateTimeOffset? StartTime { get; init; }

    /// <summary>In seconds; absent for a default control.</summary>
    public decimal? Duration { get; init; }

    public CustomDataType? CustomData { get; init; }
}
