namespace TestHarness.Ocpp.Messages.V201;

/// <summary>One attribute to read.</summary>
public sealed record GetVariableDataType
{
    /// <summary>Actual when absent.</summary>
    public AttributeEnumType? AttributeType { get; init; }

    /// <summary>The component that has the variable.</summary>
    public required ComponentType Component { get; init; }

    /// <summary>The variable to read.</summary>
    public required VariableType Variable { get; init; }

    public CustomDataType? CustomData { get; init; }
}
