using TestHarness.Ocpp;

namespace TestHarness.Conformance.Catalogue;

/// <summary>A variable of the device model that Part 2 requires.</summary>
/// <param name="Version">The version.</param>
/// <param name="Component">The component's name.</param>
/// <param name="Variable">The variable's name.</param>
/// <param name="Instance">The variable's instance; empty for none.</param>
/// <param name="Always">Whether every station has it; otherwise those that have the component.</param>
/// <param name="IsWritable">Whether a CSMS must be able to set it.</param>
public sealed record RequiredVariable(OcppVersion Version, string Component, string Variable, string Instance, bool Always, bool IsWritable)
{
    /// <summary>Every required variable, from fixtures/catalogue.</summary>
    public static IReadOnlyList<RequiredVariable> All { get; } = File
        .ReadLines(Path.Combine(AppContext.BaseDirectory, "fixtures", "catalogue", "required-variables.tsv"))
        .Skip(1)
        .Select(line => line.Split('\t'))
        .Select(columns => new RequiredVariable(OcppVersions.TryParse(columns[0])!.Value, columns[1], columns[2], columns[3], columns[4] == "always", columns[5] == "write"))
        .ToList();

    /// <inheritdoc />
    public override string ToString() => $"{Component}.{Variable}{(Instance.Length == 0 ? "" : $"[{Instance}]")}";
}
