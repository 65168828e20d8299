namespace TestHarness.Ocpp.Messages.V201;

/// <summary>What became of one monitor that was to be set.</summary>
public sealed record SetMonitoringResultType
{
    /// <summary>Only when the monitor was set.</summary>
    public int? Id { get; init; }

    public StatusInfoType? StatusInfo { get; init; }

    public required SetMonitoringStatusEnumType Status { get; init; }

    public required MonitorEnumType Type { get; init; }

    public required ComponentType Component { get; init; }

    public required VariableType Variable { get; init; }

    /// <summary>From 0, danger, to 9, debug.</summary>
    public required int Severity { get; init; }

    public CustomDataType? CustomData { get; init; }
}
