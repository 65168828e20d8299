namespace TestHarness.Ocpp.Messages.V21;

/// <summary>What became of one attribute that was to be written.</summary>
public sealed record SetVariableResultType
{
    public AttributeEnumType? AttributeType { get; init; }

    public required SetVariableStatusEnumType AttributeStatus { get; init; }

    public StatusInfoType? AttributeStatusInfo { get; init; }

    public required ComponentType Component { get; init; }

    public required VariableType Variable { get; init; }

    public CustomDataType? CustomData { get; init; }
}
