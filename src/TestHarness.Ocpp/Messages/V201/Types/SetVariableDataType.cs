using System.ComponentModel.DataAnnotations;

namespace TestHarness.Ocpp.Messages.V201;

/// <summary>One attribute to write.</summary>
public sealed record SetVariableDataType
{
    /// <summary>Actual when absent.</summary>
    public AttributeEnumType? AttributeType { get; init; }

    [MaxLength(1000)]
    public required string AttributeValue { get; init; }

    public required ComponentType Component { get; init; }

    public required VariableType Variable { get; init; }

    public CustomDataType? CustomData { get; init; }
}
