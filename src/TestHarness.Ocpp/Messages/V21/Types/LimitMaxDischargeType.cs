namespace TestHarness.Ocpp.Messages.V21;

/// <summary>A DER control that caps the power fed in.</summary>
public sealed record LimitMaxDischargeType
{
    /// <summary>0 is the highest.</summary>
    [Minimum(0)]
    public required int Priority { get; init; }

    /// <summary>Percent of the rated discharge power.</summary>
    public decimal? PctMaxDischargePower { get; init; }

    /// <summary>By seconds, the percentage of rated discharge power that the EV may not stay above; else it must trip.</summary>
    public DERCurveType? PowerMonitoringMustTrip { get; init; }

    /// <summary>Absent for a default control.</summary>
    public DateTimeOffset? StartTime { get; init; }

    /// <summary>In seconds.</summary>
    public decimal? Duration { get; init; }

    public CustomDataType? CustomData { get; init; }
}
