using System.Globalization;
using TestHarness.Station.Services;
using TestHarness.Station.Storage;

namespace TestHarness.Station.DeviceModel;

/// <summary>The device model of this boot: definitions from every <see cref="IComponentDefinition"/>, written values from the storage, readings bound by services.</summary>
internal sealed class DeviceModelService : IStationService
{
    private const string Document = "variables";
    private readonly IStationStorage _storage;
    private readonly Dictionary<VariableKey, VariableDefinition> _definitions = [];
    private readonly List<VariableDefinition> _ordered = [];
    private readonly HashSet<VariableKey> _withheld = [];
    private readonly Dictionary<(VariableKey Key, AttributeKind Kind), string> _values = [];
    private Dictionary<(VariableKey Key, AttributeKind Kind), string> _saved;
    private readonly Dictionary<(VariableKey Key, AttributeKind Kind), Func<string?>> _readings = [];
    private readonly Dictionary<VariableKey, Action<string>> _writers = [];
    private readonly Dictionary<VariableKey, List<Func<string, WriteResult?>>> _guards = [];

    public DeviceModelService(StationContext station)
    {
        _storage = station.Storage;
        foreach (var variable in Definitions(station.Options))
        {
            if (station.Options.Without.Any(name => NamesPart(name, variable.Key)))
            {
                _withheld.Add(variable.Key);
                continue;
            }

            var own = station.Options.ReadOnlyVariables.Any(name => Names(name, variable.Key)) ? variable.AsReadOnly() : variable;
            _definitions.Add(own.Key, own);
            _ordered.Add(own);
        }

        foreach (var name in station.Options.Without.Concat(station.Options.ReadOnlyVariables).Where(name => !_definitions.Keys.Concat(_withheld).Any(key => NamesPart(name, key))))
            throw new ArgumentException($"The station has no variable {name}.");

        _saved = (_storage.Load<List<SavedValue>>(Document) ?? [])
            .ToDictionary(saved => (saved.Key, saved.Kind), saved => saved.Value);
        foreach (var (name, value) in station.Options.Variables)
        {
            var variable = _ordered.Find(candidate => Names(name, candidate.Key))
                ?? throw new ArgumentException($"The station has no variable {name}.");
            _values[(variable.Key, AttributeKind.Actual)] = value;
        }

        foreach (var (place, value) in _saved)
            _values[place] = value;
    }

    /// <summary>Raised after an Actual value was written or stored, with the new value.</summary>
    public event Action<VariableKey, string>? Changed;

    /// <summary>Raised after a CSMS wrote an Actual value, be it the one that was there.</summary>
    public event Action<VariableKey, string>? Written;

    /// <summary>Every variable, in the order of their definition.</summary>
    public IReadOnlyList<VariableDefinition> All => _ordered;

    /// <summary>The definition of a variable; null when there is none.</summary>
    public VariableDefinition? Find(VariableKey key) => _definitions.GetValueOrDefault(key);

    /// <summary>Lets a service answer for a value of a variable: the Actual one, unless another is named.</summary>
    public void Bind(VariableKey key, Func<string?> reading, AttributeKind kind = AttributeKind.Actual)
    {
        if (!_withheld.Contains(key))
            _readings[(Known(key).Key, kind)] = reading;
    }

    /// <summary>Lets a service answer for a variable's Actual value, and keep what a CSMS writes to it.</summary>
    public void Bind(VariableKey key, Func<string?> reading, Action<string> writer)
    {
        Bind(key, reading);
        if (!_withheld.Contains(key))
            _writers[Known(key).Key] = writer;
    }

    /// <summary>Adds a check of values that a CSMS writes; it returns null for what it does not mind.</summary>
    public void Guard(VariableKey key, Func<string, WriteResult?> check)
    {
        if (_withheld.Contains(key))
            return;
        if (!_guards.TryGetValue(Known(key).Key, out var guards))
            _guards[key] = guards = [];
        guards.Add(check);
    }

    /// <summary>An attribute's value; null when it has none or does not exist.</summary>
    public string? Value(VariableKey key, AttributeKind kind = AttributeKind.Actual)
    {
        return _readings.TryGetValue((key, kind), out var reading) ? reading() : Own(key, kind);
    }

    /// <summary>The value of an attribute that is stored here, whatever a service answers for it; null when there is none.</summary>
    public string? Own(VariableKey key, AttributeKind kind = AttributeKind.Actual)
    {
        if (_values.TryGetValue((key, kind), out var value))
            return value;
        return Find(key)?.Attributes.FirstOrDefault(attribute => attribute.Kind == kind)?.Factory;
    }

    /// <summary>A boolean's value; false when there is none.</summary>
    public bool Bool(VariableKey key) => string.Equals(Value(key), "true", StringComparison.OrdinalIgnoreCase);

    /// <summary>A whole number's value; null when there is none.</summary>
    public int? Int(VariableKey key) => int.TryParse(Value(key), NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>A number's value; null when there is none.</summary>
    public double? Number(VariableKey key) => double.TryParse(Value(key), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>A number of seconds as a duration; zero when there is none.</summary>
    public TimeSpan Duration(VariableKey key) => TimeSpan.FromSeconds(Number(key) ?? 0);

    /// <summary>A list's members.</summary>
    public IReadOnlyList<string> List(VariableKey key) => (Value(key) ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>Stores a value on the station's own account, whatever its mutability.</summary>
    public void Store(VariableKey key, string value, AttributeKind kind = AttributeKind.Actual)
    {
        if (_withheld.Contains(key))
            return;
        var attribute = Known(key).Attributes.First(candidate => candidate.Kind == kind);
        if (_values.TryGetValue((key, kind), out var before) && before == value)
            return;
        if (attribute.Persistent)
        {
            // Nothing has changed where the storage fails.
            var saved = new Dictionary<(VariableKey Key, AttributeKind Kind), string>(_saved) { [(key, kind)] = value };
            _storage.Save(Document, saved.Select(one => new SavedValue(one.Key.Key, one.Key.Kind, one.Value)));
            _saved = saved;
        }

        _values[(key, kind)] = value;
        if (kind == AttributeKind.Actual)
            Changed?.Invoke(key, value);
    }

    /// <summary>Writes a value as a CSMS does (B05): checks existence, mutability, type, limits and guards.</summary>
    public WriteResult Write(VariableKey key, AttributeKind kind, string value)
    {
        if (Find(key) is not { } variable)
            return new WriteResult(_ordered.Exists(candidate => candidate.Key.SameComponent(key)) ? WriteStatus.UnknownVariable : WriteStatus.UnknownComponent);
        if (variable.Attributes.FirstOrDefault(candidate => candidate.Kind == kind) is not { } attribute)
            return new WriteResult(WriteStatus.NotSupportedAttributeType);
        if (attribute.Mutability == Mutability.ReadOnly)
            return WriteResult.Rejected("ReadOnly", "The attribute cannot be written.");
        if (ValueCheck.Problem(variable, kind, value, this) is { } problem)
            return problem;
        foreach (var guard in _guards.GetValueOrDefault(key) ?? [])
        {
            if (guard(value) is { } objection)
                return objection;
        }

        try
        {
            if (kind == AttributeKind.Actual && _writers.TryGetValue(key, out var writer))
                writer(value);
            else
                Store(variable.Key, value, kind);
        }
        catch (IOException error)
        {
            return WriteResult.Rejected("InternalError", error.Message);
        }

        if (kind == AttributeKind.Actual)
            Written?.Invoke(variable.Key, value);
        return variable.RebootRequired ? new WriteResult(WriteStatus.RebootRequired) : WriteResult.Accepted;
    }

    private static IEnumerable<VariableDefinition> Definitions(StationOptions options) =>
        typeof(DeviceModelService).Assembly.GetTypes()
            .Where(type => type is { IsClass: true, IsAbstract: false } && type.IsAssignableTo(typeof(IComponentDefinition)))
            .OrderBy(type => type.FullName, StringComparer.Ordinal)
            .SelectMany(type => ((IComponentDefinition)Activator.CreateInstance(type)!).Describe(options));

    private static bool Names(string name, VariableKey key) => name.Equals(key.ToString(), StringComparison.OrdinalIgnoreCase);

    // A variable, or all of its component.
    private static bool NamesPart(string name, VariableKey key) => Names(name, key) || name.Equals(key.Component, StringComparison.OrdinalIgnoreCase);

    private VariableDefinition Known(VariableKey key) => Find(key) ?? throw new ArgumentException($"The station has no variable {key}.");

    private sealed record SavedValue(VariableKey Key, AttributeKind Kind, string Value);
}
