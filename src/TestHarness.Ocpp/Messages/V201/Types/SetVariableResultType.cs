namespace TestHarness.Ocpp.Messages.V201;

/// <summary>What became of one attribute that was to be written.</summary>
public sealed record SetVariableResultType
{
    /// <summary>That of the request; Actual when absent.</summary>
    public AttributeEnumType? AttributeType { get; init; }

    /// <summary>Whether the value was written, waits for a reboot, or what is wrong.</summary>
    public required SetVariableStatusEnumType AttributeStatus { get; init; }

    /// <summary>Gives the reason for the status.</summary>
    public StatusInfoType? AttributeStatusInfo { get; init; }

    /// <summary>The component that has the variable.</summary>
    public required ComponentType Component { get; init; }

    /// <summary>The variable that was to be written.</summary>
    public required VariableType Variable { get; init; }

    public CustomDataType? CustomData { get; init; }
}
