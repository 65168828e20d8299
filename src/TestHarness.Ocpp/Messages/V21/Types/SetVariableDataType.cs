using System.ComponentModel.DataAnnotations;

namespace TestHarness.Ocpp.Messages.V21;

/// <summary>One attribute to write.</summary>
public sealed record SetVariableDataType
{
    /// <summary>Actual when absent.</summary>
    public AttributeEnumType? AttributeType { get; init; }

    [MaxLength(2500)]
    public required string AttributeValue { get; init; }

    public required ComponentType Component { get; init; }

    public required VariableType Variable { get; init; }

    public CustomDataType? CustomData { get; init; }
}
