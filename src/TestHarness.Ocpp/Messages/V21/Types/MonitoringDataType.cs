using System.ComponentModel.DataAnnotations;

namespace TestHarness.Ocpp.Messages.V21;

/// <summary>A variable with its monitors.</summary>
public sealed record MonitoringDataType
{
    public required ComponentType Component { get; init; }

    public required VariableType Variable { get; init; }

    [MinLength(1)]
    public required IReadOnlyList<VariableMonitoringType> VariableMonitoring { get; init; }

    public CustomDataType? CustomData { get; init; }
}
