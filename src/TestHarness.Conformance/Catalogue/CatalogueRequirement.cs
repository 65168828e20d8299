using TestHarness.Ocpp;

namespace TestHarness.Conformance.Catalogue;

/// <summary>A requirement of Part 2, as fixtures/catalogue/requirements.tsv has it.</summary>
/// <param name="Version">The version.</param>
/// <param name="Id">Its id, <c>E01.FR.07</c>.</param>
/// <param name="Side">Whom it binds: <c>station</c>, <c>csms</c>, <c>both</c>, <c>local-controller</c>; null where the text does not say.</param>
/// <param name="Strength">The word it uses: <c>SHALL</c>, <c>SHOULD</c>, <c>MAY</c>; null for none of them.</param>
/// <param name="IsOnWire">Whether it speaks of messages, answers or connections; else of what happens inside a product.</param>
/// <param name="SameAs">The requirements that it repeats.</param>
public sealed record CatalogueRequirement(OcppVersion Version, string Id, string? Side, string? Strength, bool IsOnWire, IReadOnlyList<string> SameAs)
{
    /// <summary>The functional block's letter.</summary>
    public string Block => Id[..1];

    /// <summary>Every requirement of 2.0.1 and 2.1.</summary>
    public static IReadOnlyList<CatalogueRequirement> All { get; } =
        [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "fixtures", "catalogue", "requirements.tsv")).Skip(1).Select(line => Read(line.Split('\t')))];

    private static CatalogueRequirement Read(string[] columns) => new(
        OcppVersions.TryParse(columns[0])!.Value,
        columns[1],
        Known(columns[2]),
        Known(columns[3]),
        columns[4] == "wire",
        Known(columns[5])?.Split(' ') ?? []);

    private static string? Known(string column) => column == "-" ? null : column;
}
