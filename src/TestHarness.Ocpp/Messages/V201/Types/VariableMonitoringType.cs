namespace TestHarness.Ocpp.Messages.V201;

/// <summary>One monitor of a variable.</summary>
public sealed record VariableMonitoringType
{
    /// <summary>Chosen by the station.</summary>
    public required int Id { get; init; }

    /// <summary>True to watch only while a transaction runs.</summary>
    public required bool Transaction { get; init; }

    /// <summary>The threshold or difference; for periodic monitors the interval in seconds.</summary>
    public required decimal Value { get; init; }

    /// <summary>What it watches for: a threshold, a difference, or the clock.</summary>
    public required MonitorEnumType Type { get; init; }

    /// <summary>From 0, danger, to 9, debug.</summary>
    public required int Severity { get; init; }

    public CustomDataType? CustomData { get; init; }
}
