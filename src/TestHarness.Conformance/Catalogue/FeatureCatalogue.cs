using TestHarness.Ocpp;

namespace TestHarness.Conformance.Catalogue;

/// <summary>The optional features of Part 5, from fixtures/catalogue.</summary>
public static class FeatureCatalogue
{
    /// <summary>The features, with their short meanings.</summary>
    public static IReadOnlyList<(OcppVersion Version, Party Side, string Id, string Meaning)> All { get; } = File
        .ReadLines(Path.Combine(AppContext.BaseDirectory, "fixtures", "catalogue", "features.tsv"))
        .Skip(1)
        .Select(line => line.Split('\t'))
        .Select(columns => (OcppVersions.TryParse(columns[0])!.Value, columns[1] == "station" ? Party.Station : Party.Csms, columns[2], columns[4]))
        .ToList();

    /// <summary>What a feature means; null when the version has none of that id.</summary>
    public static string? Meaning(OcppVersion version, Party side, string id) =>
        All.Where(feature => feature.Version == version && feature.Side == side && feature.Id == id).Select(feature => feature.Meaning).FirstOrDefault();

    /// <summary>What a statement may claim: the features of its side, the profiles, and what else conditions name.</summary>
    public static IReadOnlyCollection<string> Claims(Party side) => side == Party.Station ? StationClaims.Value : CsmsClaims.Value;

    private static readonly Lazy<IReadOnlyCollection<string>> StationClaims = new(() => Claimable(Party.Station));
    private static readonly Lazy<IReadOnlyCollection<string>> CsmsClaims = new(() => Claimable(Party.Csms));

    private static HashSet<string> Claimable(Party side) =>
    [
        .. All.Where(feature => feature.Side == side).Select(feature => feature.Id),
        .. TestCaseCatalogue.Default.Profiles.Where(profile => !profile.Contains(':', StringComparison.Ordinal)),
        .. TestCaseCatalogue.Default.Entries.Where(entry => entry.Side == side)
            .SelectMany(entry => entry.Profiles.Select(profile => profile.Status.Condition)).OfType<string>()
            .SelectMany(condition => ConditionExpression.Parse(condition).Operands)
            .Where(operand => !operand.Contains('"', StringComparison.Ordinal) && !operand.Contains('>', StringComparison.Ordinal)),
    ];
}
