namespace TestHarness.Conformance.Statements;

/// <summary>The statements of the references that the harness carries.</summary>
public static class ReferenceStatements
{
    private static readonly string[] First = ["reference-station.json", "reference-csms.json"];

    /// <summary>Where shipped statements are.</summary>
    public static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "fixtures", "duts");

    /// <summary>
    /// The reference stations and CSMSs, tested when nothing else is named: those that have everything first, then by file name, which is
    /// the order in which a case looks for one that it applies to.
    /// </summary>
    public static IReadOnlyList<Statement> All() => Directory.GetFiles(Folder, "reference-*.json")
        .OrderBy(file => First.Contains(Path.GetFileName(file)) ? 0 : 1)
        .ThenBy(Path.GetFileNameWithoutExtension, StringComparer.Ordinal)
        .Select(StatementLoader.Load)
        .ToList();
}
