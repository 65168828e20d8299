using System.Text.RegularExpressions;
using TestHarness.Conformance.Applicability;
using TestHarness.Conformance.Benches;
using TestHarness.Conformance.Catalogue;
using TestHarness.Conformance.DeviceModels;
using TestHarness.Gherkin;
using TestHarness.Ocpp;

namespace TestHarness.Conformance.Runs;

/// <summary>One scenario in one version: what a verdict is given for.</summary>
/// <param name="Id">The test case's id.</param>
/// <param name="Version">The version.</param>
/// <param name="Side">The side under test.</param>
/// <param name="Scenario">The scenario.</param>
/// <param name="Entry">Its row in the OCA's catalogue; null for a scenario of our own.</param>
public sealed partial record PlannedCase(string Id, OcppVersion Version, Party Side, LoadedScenario Scenario, CatalogueEntry? Entry)
{
    private static readonly IReadOnlyDictionary<string, string> Profiles = TestCaseCatalogue.Default.Profiles.Select(ProfileNames.Plain).Distinct()
        .ToDictionary(CaseSelection.ProfileTag, profile => profile, StringComparer.OrdinalIgnoreCase);

    /// <summary>Names the case within a run: <c>TC_B_01_CS-2.0.1</c>.</summary>
    public string Key => $"{Id}-{Version.Label()}";

    /// <summary>The functional block's letter, from the id.</summary>
    public string Block => IdPattern().Match(Id).Groups["block"].Value;

    /// <summary>The profiles that the scenario is tagged with, as tags.</summary>
    public IReadOnlyList<string> ProfileTags { get; } = Scenario.Tags.Where(Profiles.ContainsKey).ToList();

    /// <summary>The name of the first of its profiles.</summary>
    public string Profile => ProfileTags.Count == 0 ? "Beyond" : Profiles[ProfileTags[0]];

    /// <summary>The requirements that it is tagged with.</summary>
    public IReadOnlyList<string> Requirements { get; } = Scenario.Tags.Where(tag => RequirementPattern().IsMatch(tag)).ToList();

    /// <summary>The security profiles that the case can run on, from a tag such as <c>security-profile-1-2</c>; empty for any.</summary>
    public IReadOnlyList<int> SecurityProfiles { get; } = Scenario.Tags
        .Select(tag => SecurityProfilePattern().Match(tag))
        .SelectMany(match => match.Groups["profile"].Captures.Select(profile => profile.Value[0] - '0'))
        .ToList();

    /// <summary>What the case asks of the device model, from tags such as <c>needs:TxCtrlr.TxStartPoint~Authorized</c>.</summary>
    public IReadOnlyList<Prerequisite> Prerequisites { get; } = Scenario.Tags.Select(Prerequisite.OfTag).OfType<Prerequisite>().ToList();

    /// <summary>What the case asks of a product before it applies.</summary>
    public CaseConditions Conditions => new(Id, Version, Side, Profile, Entry) { Prerequisites = Prerequisites, SecurityProfiles = SecurityProfiles };

    /// <summary>The bench that it runs on.</summary>
    public BenchNeeds Needs => new(Version, Side, SecurityProfiles);

    /// <summary>The cases of a feature set.</summary>
    /// <exception cref="FeatureTagException">A scenario lacks a tag, or has contradicting ones.</exception>
    public static IReadOnlyList<PlannedCase> Of(IEnumerable<LoadedFeature> features, TestCaseCatalogue catalogue) =>
        features.SelectMany(feature => feature.Scenarios).SelectMany(scenario => Of(scenario, catalogue))
            .OrderBy(c => c.Block, StringComparer.Ordinal).ThenBy(c => c.Id, StringComparer.Ordinal).ThenBy(c => c.Version)
            .ToList();

    /// <inheritdoc />
    public override string ToString() => $"{Id} ({Version.Label()})";

    private static IEnumerable<PlannedCase> Of(LoadedScenario scenario, TestCaseCatalogue catalogue)
    {
        var ids = scenario.Tags.Where(tag => IdPattern().IsMatch(tag)).ToList();
        if (ids.Count != 1)
            throw new FeatureTagException(scenario.Location, $"a scenario needs exactly one tag with its id, such as @TC_B_01_CS or @TH_B_01; '{scenario.Title}' has {(ids.Count == 0 ? "none" : string.Join(", ", ids))}");
        var station = scenario.Tags.Contains("station");
        if (station == scenario.Tags.Contains("csms"))
            throw new FeatureTagException(scenario.Location, $"'{scenario.Title}' needs one of the tags @station and @csms: the side under test");
        var own = Versions(scenario.OwnTags);
        var versions = own.Count > 0 ? own : Versions(scenario.Tags);
        var unknown = scenario.Tags.FirstOrDefault(tag =>
            (tag.StartsWith("ocpp", StringComparison.Ordinal) && OcppVersions.TryParse(tag) is null)
            || (tag.StartsWith("security-profile", StringComparison.Ordinal) && !SecurityProfilePattern().IsMatch(tag)));
        if (unknown is not null)
            throw new FeatureTagException(scenario.Location, $"'{scenario.Title}' has the tag @{unknown}, which names no version (@ocpp2.1) and no security profiles (@security-profile-2-3)");
        foreach (var tag in scenario.Tags)
            CheckPrerequisite(scenario, tag);
        if (versions.Count == 0)
            throw new FeatureTagException(scenario.Location, $"'{scenario.Title}' needs a version tag: @ocpp1.6, @ocpp2.0.1 or @ocpp2.1");
        return versions.Select(version => new PlannedCase(ids[0], version, station ? Party.Station : Party.Csms, scenario, catalogue.Find(version, ids[0])));
    }

    private static void CheckPrerequisite(LoadedScenario scenario, string tag)
    {
        try
        {
            if (Prerequisite.OfTag(tag) is { } prerequisite && StandardVariables.Correction(prerequisite.Test.Name) is { } correction)
                throw new FormatException($"the specification knows no such variable; did you mean {correction}");
        }
        catch (FormatException error)
        {
            throw new FeatureTagException(scenario.Location, $"'{scenario.Title}' has the tag @{tag}, which is wrong: {error.Message}");
        }
    }

    private static List<OcppVersion> Versions(IEnumerable<string> tags) =>
        tags.Where(tag => tag.StartsWith("ocpp", StringComparison.Ordinal)).Select(OcppVersions.TryParse).OfType<OcppVersion>().Distinct().ToList();

    [GeneratedRegex(@"^(TC|TH)_(?<block>[A-Z]|\d)\w*_?\d+\w*$")]
    private static partial Regex IdPattern();

    [GeneratedRegex(@"^security-profile(-(?<profile>[0-3]))+$")]
    private static partial Regex SecurityProfilePattern();

    [GeneratedRegex(@"^[A-Z]\d\d\.FR\.\d+$")]
    private static partial Regex RequirementPattern();
}
