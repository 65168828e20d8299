using TestHarness.Conformance.DeviceModels;
using TestHarness.Ocpp;

namespace TestHarness.Conformance.Catalogue;

/// <summary>How a feature of Part 5 shows in a station's device model (fixtures/catalogue/feature-facts.tsv).</summary>
/// <param name="Version">The version; null for all.</param>
/// <param name="Feature">The feature's id, or the profile's name.</param>
/// <param name="Kind">What the device model says of it.</param>
/// <param name="Prerequisite">The test; null for one that follows from others.</param>
/// <param name="Expression">The features that it follows from; null for one that shows by itself.</param>
public sealed record FeatureFact(OcppVersion? Version, string Feature, FeatureFactKind Kind, Prerequisite? Prerequisite, ConditionExpression? Expression)
{
    /// <summary>Every fact.</summary>
    public static IReadOnlyList<FeatureFact> All { get; } = File
        .ReadLines(Path.Combine(AppContext.BaseDirectory, "fixtures", "catalogue", "feature-facts.tsv"))
        .Skip(1)
        .Select(Read)
        .ToList();

    /// <summary>The facts of a feature in a version.</summary>
    public static IReadOnlyList<FeatureFact> Of(OcppVersion version, string feature) =>
        All.Where(fact => fact.Feature == feature && (fact.Version is null || fact.Version == version)).ToList();

    private static FeatureFact Read(string line)
    {
        var columns = line.Split('\t');
        var kind = Enum.Parse<FeatureFactKind>(columns[2], ignoreCase: true);
        return new FeatureFact(
            columns[0] == "*" ? null : OcppVersions.TryParse(columns[0])!.Value,
            columns[1],
            kind,
            kind == FeatureFactKind.Follows ? null : Prerequisite.OfTable(columns[3]),
            kind == FeatureFactKind.Follows ? ConditionExpression.Parse(columns[3]) : null);
    }
}
