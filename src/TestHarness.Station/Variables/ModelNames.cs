using TestHarness.Ocpp.Messages.V21;
using TestHarness.Station.DeviceModel;
using VariableType = TestHarness.Ocpp.Messages.V21.VariableType;

namespace TestHarness.Station.Variables;

/// <summary>Between the device model's keys and the records that messages carry.</summary>
internal static class ModelNames
{
    /// <summary>The key of a component and variable; an empty instance counts as none (B06.FR.15).</summary>
    public static VariableKey ToKey(ComponentType component, VariableType variable) => new(component.Name, variable.Name, Text(variable.Instance))
    {
        ComponentInstance = Text(component.Instance),
        EvseId = component.Evse?.Id,
        ConnectorId = component.Evse?.ConnectorId,
    };

    /// <summary>The component of a key.</summary>
    public static ComponentType ComponentOf(VariableKey key) => new()
    {
        Name = key.Component,
        Instance = key.ComponentInstance,
        Evse = key.EvseId is { } evse ? new EVSEType { Id = evse, ConnectorId = key.ConnectorId } : null,
    };

    /// <summary>The variable of a key.</summary>
    public static VariableType VariableOf(VariableKey key) => new() { Name = key.Variable, Instance = key.VariableInstance };

    /// <summary>The attribute; Actual when none is named (B05.FR.12, B06.FR.11).</summary>
    public static AttributeKind ToKind(AttributeEnumType? type) => Enum.Parse<AttributeKind>((type ?? AttributeEnumType.Actual).ToString());

    private static string? Text(string? text) => string.IsNullOrEmpty(text) ? null : text;
}
