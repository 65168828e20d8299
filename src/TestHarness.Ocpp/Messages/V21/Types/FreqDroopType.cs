namespace TestHarness.Ocpp.Messages.V21;

/// <summary>A DER control that lowers or raises the power in proportion to how far the frequency is off.</summary>
public sealed record FreqDroopType
{
    /// <summary>0 is the highest.</summary>
    [Minimum(0)]
    public required int Priority { get; init; }

    /// <summary>Hz at which the power begins to fall.</summary>
    public required decimal OverFreq { get; init; }

    /// <summary>Hz at which the power begins to rise.</summary>
    public required decimal UnderFreq { get; init; }

    /// <summary>Relative change of frequency for a full change of power, above.</summary>
    public required decimal OverDroop { get; init; }

    /// <summary>Relative change of frequency for a full change of power, below.</summary>
    public required decimal UnderDroop { get; init; }

    /// <summary>Seconds until 90 percent of a new target is reached.</summary>
    public required decimal ResponseTime { get; init; }

    /// <summary>Absent for a default control.</summary>
    public DateTimeOffset? StartTime { get; init; }

    /// <summary>In seconds.</summary>
    public decimal? Duration { get; init; }

    public CustomDataType? CustomData { get; init; }
}
