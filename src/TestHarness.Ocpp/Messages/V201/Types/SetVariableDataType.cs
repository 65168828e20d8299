using System.ComponentModel.DataAnnotations;

namespace TestHarness.Ocpp.Messages.V201;

/// <summary>One attribute to write.</summary>
public sealed record SetVariableDataType
{
    /// <summary>Actual when absent.</summary>
    public AttributeEnumType? AttributeType { get; init; }

    /// <summary>As text; no longer than ConfigurationValueSize.</summary>
    [MaxLength(1000)]
    public required string AttributeValue { get; init; }

    /// <summary>The component that has the variable.</summary>
    public required ComponentType Component { get; init; }

    /// <summary>The variable to write.</summary>
    public required VariableType Variable { get; init; }

    public CustomDataType? CustomData { get; init; }
}
