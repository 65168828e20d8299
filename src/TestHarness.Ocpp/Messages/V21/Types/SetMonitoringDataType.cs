using System.ComponentModel;

namespace TestHarness.Ocpp.Messages.V21;

/// <summary>One monitor to set.</summary>
public sealed record SetMonitoringDataType
{
    /// <summary>Only to replace a monitor.</summary>
    [Minimum(0)]
    public int? Id { get; init; }

    public PeriodicEventStreamParamsType? PeriodicEventStream { get; init; }

    /// <summary>True to watch only while a transaction runs.</summary>
    [DefaultValue(false)]
    public bool? Transaction { get; init; }

    /// <summary>The threshold or difference; for periodic monitors the interval in seconds.</summary>
    public required decimal Value { get; init; }

    public required MonitorEnumType Type { get; init; }

    /// <summary>From 0, danger, to 9, debug.</summary>
    [Minimum(0)]
    public required int Severity { get; init; }

    public required ComponentType Component { get; init; }

    public required VariableType Variable { get; init; }

    public CustomDataType? CustomData { get; init; }
}
