using System.ComponentModel.DataAnnotations;

namespace TestHarness.Ocpp.Messages.V201;

/// <summary>A variable with its monitors.</summary>
public sealed record MonitoringDataType
{
    /// <summary>Where the variable belongs.</summary>
    public required ComponentType Component { get; init; }

    /// <summary>What is watched.</summary>
    public required VariableType Variable { get; init; }

    /// <summary>The monitors on that variable.</summary>
    [MinLength(1)]
    public required IReadOnlyList<VariableMonitoringType> VariableMonitoring { get; init; }

    public CustomDataType? CustomData { get; init; }
}
