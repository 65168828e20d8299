using System.Globalization;

namespace TestHarness.Station.DeviceModel;

/// <summary>A variable with its characteristics and attributes.</summary>
internal sealed record VariableDefinition(VariableKey Key, VariableType Type)
{
    /// <summary>Unit of measure.</summary>
    public string? Unit { get; init; }

    /// <summary>Least value of a number, or least length of a text.</summary>
    public decimal? Min { get; init; }

    /// <summary>Greatest value of a number, or greatest length of a text or list.</summary>
    public decimal? Max { get; init; }

    /// <summary>Values allowed for lists.</summary>
    public IReadOnlyList<string>? Values { get; init; }

    /// <summary>Whether variable monitoring is possible.</summary>
    public bool SupportsMonitoring { get; init; }

    /// <summary>Whether a written value takes effect only after a reboot (B05.FR.10: answered RebootRequired).</summary>
    public bool RebootRequired { get; init; }

    /// <summary>The attributes, at least one.</summary>
    public required IReadOnlyList<AttributeDefinition> Attributes { get; init; }

    /// <summary>The same variable, which a CSMS cannot write.</summary>
    public VariableDefinition AsReadOnly() => this with { Attributes = [.. Attributes.Select(attribute => attribute with { Mutability = Mutability.ReadOnly })] };

    /// <summary>Whether its values are numbers.</summary>
    public bool IsNumeric => Type is VariableType.Integer or VariableType.Decimal;

    /// <summary>A setting that a CSMS may read, write and monitor.</summary>
    public static VariableDefinition Setting(VariableKey key, VariableType type, string? factory, string? unit = null, decimal? min = null, decimal? max = null, params string[] values) =>
        new(key, type)
        {
            Unit = unit,
            Min = min,
            Max = max,
            Values = values.Length == 0 ? null : values,
            SupportsMonitoring = true,
            Attributes = [new AttributeDefinition(AttributeKind.Actual, Mutability.ReadWrite, factory)],
        };

    /// <summary>A fact that never changes.</summary>
    public static VariableDefinition Fact(VariableKey key, VariableType type, string factory, string? unit = null, decimal? max = null, params string[] values) =>
        new(key, type) { Unit = unit, Max = max, Values = values.Length == 0 ? null : values, Attributes = [new AttributeDefinition(AttributeKind.Actual, Mutability.ReadOnly, factory) { Constant = true }] };

    /// <summary>A value that the station measures or decides; bind it with <see cref="DeviceModelService.Bind(VariableKey, Func{string?}, AttributeKind)"/>, or store it with <see cref="DeviceModelService.Store"/>.</summary>
    public static VariableDefinition Reading(VariableKey key, VariableType type, string? unit = null, string? factory = null, decimal? max = null, params string[] values) =>
        new(key, type) { Unit = unit, Max = max, Values = values.Length == 0 ? null : values, Attributes = [new AttributeDefinition(AttributeKind.Actual, Mutability.ReadOnly, factory) { Persistent = false }] };

    /// <summary>A boolean setting.</summary>
    public static VariableDefinition Switch(VariableKey key, bool factory) => Setting(key, VariableType.Boolean, factory ? "true" : "false");

    /// <summary>A number of seconds that may be written.</summary>
    public static VariableDefinition Seconds(VariableKey key, int factory, int min = 0, int? max = null) =>
        Setting(key, VariableType.Integer, factory.ToString(CultureInfo.InvariantCulture), "s", min, max);

    /// <summary>A whole number that may be written.</summary>
    public static VariableDefinition Count(VariableKey key, int factory, int min = 0, int? max = null) =>
        Setting(key, VariableType.Integer, factory.ToString(CultureInfo.InvariantCulture), null, min, max);
}
