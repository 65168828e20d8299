namespace TestHarness.Conformance.Statements;

/// <summary>The statements of the references that the harness carries.</summary>
public static class ReferenceStatements
{
    /// <summary>Where shipped statements are.</summary>
    public static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "fixtures", "duts");

    /// <summary>Reference station and reference CSMS: what is tested when nothing else is named.</summary>
    public static List<Statement> All() => [Load("reference-station.json"), Load("reference-csms.json")];

    private static Statement Load(string file) => StatementLoader.Load(Path.Combine(Folder, file));
}
