namespace TestHarness.Ocpp.Messages.V21;

/// <summary>One monitor of a variable.</summary>
public sealed record VariableMonitoringType
{
    [Minimum(0)]
    public required int Id { get; init; }

    /// <summary>True to watch only while a transaction runs.</summary>
    public required bool Transaction { get; init; }

    /// <summary>The threshold or difference; for periodic monitors the interval in seconds.</summary>
    public required decimal Value { get; init; }

    public required MonitorEnumType Type { get; init; }

    /// <summary>From 0, danger, to 9, debug.</summary>
    [Minimum(0)]
    public required int Severity { get; init; }

    public required EventNotificationEnumType EventNotificationType { get; init; }

    public CustomDataType? CustomData { get; init; }
}
