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

    /// <summary>Whether a variable is among those that a report is asked for: an instance, EVSE or connector that is not named is any (B08, N02.FR.16 to FR.21).</summary>
    public static bool Matches(ComponentVariableType wanted, VariableKey key)
    {
        var component = wanted.Component;
        return Same(component.Name, key.Component)
            && (string.IsNullOrEmpty(component.Instance) || Same(component.Instance, key.ComponentInstance))
            && (component.Evse is null || component.Evse.Id == key.EvseId)
            && (component.Evse?.ConnectorId is null || component.Evse.ConnectorId == key.ConnectorId)
            && (wanted.Variable is null || Same(wanted.Variable.Name, key.Variable))
            && (string.IsNullOrEmpty(wanted.Variable?.Instance) || Same(wanted.Variable.Instance, key.VariableInstance));
    }

    private static bool Same(string? one, string? other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);

    private static string? Text(string? text) => string.IsNullOrEmpty(text) ? null : text;
}
