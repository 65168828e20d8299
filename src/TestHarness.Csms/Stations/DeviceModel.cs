using System.Globalization;
using TestHarness.Csms.Storage;
using TestHarness.Ocpp.Messages.V21;

namespace TestHarness.Csms.Stations;

/// <summary>A station's variables as it reported them (B06 to B08); survives a restart.</summary>
internal sealed class DeviceModel
{
    private readonly ICsmsStorage _storage;
    private readonly string _document;
    private readonly SortedDictionary<string, ReportDataType> _variables = new(StringComparer.OrdinalIgnoreCase);

    public DeviceModel(ICsmsStorage storage, string identity)
    {
        _storage = storage;
        _document = "model/" + identity;
        foreach (var data in storage.Load<List<ReportDataType>>(_document) ?? [])
            _variables[Key(data.Component, data.Variable)] = data;
    }

    public IReadOnlyCollection<ReportDataType> All => _variables.Values;

    public bool Knows(ComponentType component, VariableType variable) => _variables.ContainsKey(Key(component, variable));

    /// <summary>Takes up variables; attributes that are already known and not among the new ones stay.</summary>
    public void Apply(IEnumerable<ReportDataType> reported)
    {
        foreach (var data in reported)
        {
            var key = Key(data.Component, data.Variable);
            var known = _variables.GetValueOrDefault(key);
            var attributes = (known?.VariableAttribute ?? [])
                .Where(old => !data.VariableAttribute.Any(fresh => Kind(fresh.Type) == Kind(old.Type)))
                .Concat(data.VariableAttribute);
            _variables[key] = data with
            {
                VariableAttribute = [.. attributes],
                VariableCharacteristics = data.VariableCharacteristics ?? known?.VariableCharacteristics,
            };
        }

        _storage.Save(_document, _variables.Values.ToList());
    }

    /// <summary>Takes up the value of one attribute.</summary>
    public void Apply(ComponentType component, VariableType variable, AttributeEnumType? attribute, string value)
    {
        var known = _variables.GetValueOrDefault(Key(component, variable))?.VariableAttribute.FirstOrDefault(old => Kind(old.Type) == Kind(attribute));
        Apply([new ReportDataType
        {
            Component = component,
            Variable = variable,
            VariableAttribute = [(known ?? new VariableAttributeType { Type = attribute }) with { Value = value }],
        }]);
    }

    /// <summary>The actual value of a variable; null when the station did not tell it.</summary>
    public string? Value(string component, string variable, string? variableInstance = null, int? evseId = null) =>
        _variables.GetValueOrDefault(Key(
                new ComponentType { Name = component, Evse = evseId is { } id ? new EVSEType { Id = id } : null },
                new VariableType { Name = variable, Instance = variableInstance }))
            ?.VariableAttribute.FirstOrDefault(attribute => Kind(attribute.Type) == AttributeEnumType.Actual)?.Value;

    /// <summary>The actual value of a variable as a whole number; null when the station did not tell one.</summary>
    public int? Number(string component, string variable, string? variableInstance = null) =>
        int.TryParse(Value(component, variable, variableInstance), NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static AttributeEnumType Kind(AttributeEnumType? type) => type ?? AttributeEnumType.Actual;

    private static string Key(ComponentType component, VariableType variable) => string.Join(
        '\u001f',
        component.Name,
        component.Instance,
        component.Evse?.Id.ToString(CultureInfo.InvariantCulture),
        component.Evse?.ConnectorId?.ToString(CultureInfo.InvariantCulture),
        variable.Name,
        variable.Instance);
}
