using TestHarness.Ocpp;
using TestHarness.Station;

namespace TestHarness.Conformance.Mutants.Behaviours;

/// <summary>A station with other values of variables than its statement says.</summary>
public sealed record HasVariables : Behaviour
{
    /// <summary>The values, by <c>Component.Variable</c> as in <see cref="StationOptions.Variables"/>.</summary>
    public required IReadOnlyDictionary<string, string> Variables { get; init; }

    /// <inheritdoc />
    protected internal override Party? Side => Party.Station;

    /// <inheritdoc />
    public override StationOptions Equip(StationOptions options) => Set(options, Variables);

    /// <summary>Lets a station have other values of variables.</summary>
    internal static StationOptions Set(StationOptions options, IReadOnlyDictionary<string, string> values)
    {
        var variables = new Dictionary<string, string>(options.Variables);
        foreach (var (name, value) in values)
            variables[name] = value;
        return options with { Variables = variables };
    }
}
