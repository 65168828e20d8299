using TestHarness.Conformance.DeviceModels;
using TestHarness.Conformance.Text;

namespace TestHarness.Conformance.Catalogue;

/// <summary>The components and variables that the appendices of Part 2 standardize, from fixtures/catalogue: they show misspelt names. A product may have others.</summary>
public static class StandardVariables
{
    private const int Typos = 2;

    private static readonly IReadOnlyList<(string Component, string Variable)> All = File
        .ReadLines(Path.Combine(AppContext.BaseDirectory, "fixtures", "catalogue", "variables.tsv"))
        .Skip(1)
        .Select(line => line.Split('\t'))
        .Select(columns => (columns[0], columns[1]))
        .ToList();

    /// <summary>Whether a name is standardized.</summary>
    public static bool Knows(VariableName name) => All.Any(known => Same(known.Component, name.Component) && (name.Variable is null || Same(known.Variable, name.Variable)));

    /// <summary>The standardized name that a name is probably meant to be; null when it is one, or near to none.</summary>
    public static string? Correction(VariableName name)
    {
        var components = All.Select(known => known.Component).Where(component => component != "*").Distinct().ToList();
        var component = components.Exists(known => Same(known, name.Component)) ? name.Component : Nearest.To(name.Component, components, Typos);
        if (component is null)
            return null;
        var variables = All.Where(known => known.Component is "*" || Same(known.Component, component)).Select(known => known.Variable).ToList();
        var variable = name.Variable is null || variables.Exists(known => Same(known, name.Variable)) ? name.Variable : Nearest.To(name.Variable, variables, Typos) ?? name.Variable;
        var corrected = name with { Component = component, Variable = variable };
        return corrected == name ? null : corrected.ToString();
    }

    private static bool Same(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
