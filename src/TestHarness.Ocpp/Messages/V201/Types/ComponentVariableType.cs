namespace TestHarness.Ocpp.Messages.V201;

/// <summary>A component with one of its variables; without a variable, all of them are meant.</summary>
public sealed record ComponentVariableType
{
    public required ComponentType Component { get; init; }

    public VariableType? Variable { get; init; }

    public CustomDataType? CustomData { get; init; }
}
