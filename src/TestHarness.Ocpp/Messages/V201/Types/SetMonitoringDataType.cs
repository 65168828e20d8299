using System.ComponentModel;

namespace TestHarness.Ocpp.Messages.V201;

/// <summary>One monitor to set.</summary>
public sealed record SetMonitoringDataType
{
    /// <summary>Only to replace a monitor.</summary>
    public int? Id { get; init; }

    /// <summary>True to watch only while a transaction runs.</summary>
    [DefaultValue(false)]
    public bool? Transaction { get; init; }

    /// <summary>The threshold or difference; for periodic monitors the interval in seconds.</summary>
    public required decimal Value { get; init; }

    /// <summary>What it watches for: a threshold, a difference, or the clock.</summary>
    public required MonitorEnumType Type { get; init; }

    /// <summary>From 0, danger, to 9, debug.</summary>
    public required int Severity { get; init; }

    /// <summary>Where the variable belongs.</summary>
    public required ComponentType Component { get; init; }

    /// <summary>What is to be watched.</summary>
    public required VariableType Variable { get; init; }

    public CustomDataType? CustomData { get; init; }
}
