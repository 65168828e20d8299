namespace TestHarness.Station.DeviceModel;

/// <summary>Names a variable of a component. Names are compared without regard to case, as identifiers of the standard are.</summary>
internal sealed record VariableKey(string Component, string Variable, string? VariableInstance = null)
{
    /// <summary>The component's instance.</summary>
    public string? ComponentInstance { get; init; }

    /// <summary>The EVSE that the component belongs to.</summary>
    public int? EvseId { get; init; }

    /// <summary>The connector that the component belongs to.</summary>
    public int? ConnectorId { get; init; }

    public bool Equals(VariableKey? other) => other is not null
        && SameComponent(other)
        && Same(Variable, other.Variable)
        && Same(VariableInstance, other.VariableInstance);

    public bool SameComponent(VariableKey other) =>
        Same(Component, other.Component) && Same(ComponentInstance, other.ComponentInstance) && EvseId == other.EvseId && ConnectorId == other.ConnectorId;

    public override int GetHashCode() => HashCode.Combine(Hash(Component), Hash(Variable), Hash(VariableInstance), Hash(ComponentInstance), EvseId, ConnectorId);

    /// <summary>As <see cref="StationOptions.Variables"/> writes it: <c>Component[instance]#evse.connector.Variable[instance]</c>.</summary>
    public override string ToString()
    {
        var place = EvseId is null ? "" : ConnectorId is null ? $"#{EvseId}" : $"#{EvseId}/{ConnectorId}";
        return $"{Component}{Bracket(ComponentInstance)}{place}.{Variable}{Bracket(VariableInstance)}";
    }

    private static string Bracket(string? instance) => instance is null ? "" : $"[{instance}]";

    private static bool Same(string? one, string? other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);

    private static int Hash(string? text) => text is null ? 0 : StringComparer.OrdinalIgnoreCase.GetHashCode(text);
}
