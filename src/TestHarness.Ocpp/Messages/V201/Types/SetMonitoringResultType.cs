namespace TestHarness.Ocpp.Messages.V201;

/// <summary>What became of one monitor that was to be set.</summary>
public sealed record SetMonitoringResultType
{
    /// <summary>Only when the monitor was set.</summary>
    public int? Id { get; init; }

    /// <summary>Gives the reason for the status.</summary>
    public StatusInfoType? StatusInfo { get; init; }

    /// <summary>Whether the monitor was set, or what is unknown or not possible.</summary>
    public required SetMonitoringStatusEnumType Status { get; init; }

    /// <summary>What it watches for: a threshold, a difference, or the clock.</summary>
    public required MonitorEnumType Type { get; init; }

    /// <summary>Where the variable belongs.</summary>
    public required ComponentType Component { get; init; }

    /// <summary>What is to be watched.</summary>
    public required VariableType Variable { get; init; }

    /// <summary>From 0, danger, to 9, debug.</summary>
    public required int Severity { get; init; }

    public CustomDataType? CustomData { get; init; }
}
