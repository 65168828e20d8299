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

    /// <summary>The standardized name that a name is probably meant to be; null when it is one, or near to none.</summary>
    public static string? Correction(VariableName name)
    {
        var components = All.Select(known => known.Component).Where(component => component != "*").Distinct().ToList();
        var component = Misspelt(name.Component, components) ?? name.Component;
        var variables = All.Where(known => known.Component is "*" || Same(known.Component, component)).Select(known => known.Variable).ToList();
        var variable = name.Variable is null ? null : Misspelt(name.Variable, variables) ?? name.Variable;
        var corrected = name with { Component = component, Variable = variable };
        return corrected == name ? null : corrected.ToString();
    }

    private static string? Misspelt(string word, List<string> known) =>
        known.Exists(one => Same(one, word)) ? null : Nearest.To(word, known, Typos);

    private static bool Same(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
