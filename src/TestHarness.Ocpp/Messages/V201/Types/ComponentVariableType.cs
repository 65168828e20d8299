namespace TestHarness.Ocpp.Messages.V201;

/// <summary>A component with one of its variables; without a variable, all of them are meant.</summary>
public sealed record ComponentVariableType
{
    /// <summary>The component that is asked about.</summary>
    public required ComponentType Component { get; init; }

    /// <summary>Its variable; all of them when absent.</summary>
    public VariableType? Variable { get; init; }

    public CustomDataType? CustomData { get; init; }
}
