namespace TestHarness.Ocpp.Messages.V21;

/// <summary>One attribute to read.</summary>
public sealed record GetVariableDataType
{
    /// <summary>Actual when absent.</summary>
    public AttributeEnumType? AttributeType { get; init; }

    public required ComponentType Component { get; init; }

    public required VariableType Variable { get; init; }

    public CustomDataType? CustomData { get; init; }
}
