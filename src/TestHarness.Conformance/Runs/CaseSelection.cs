using TestHarness.Conformance.Catalogue;
using TestHarness.Conformance.Text;
using TestHarness.Ocpp;

namespace TestHarness.Conformance.Runs;

/// <summary>Which cases a user asked for. An empty list does not restrict; within a list one match is enough; all lists must match.</summary>
public sealed record CaseSelection
{
    /// <summary>Profile names or tags: <c>core</c>, <c>Advanced Security</c>.</summary>
    public IReadOnlyList<string> Profiles { get; init; } = [];

    /// <summary>Ids: <c>TC_B_01_CS</c>, or <c>TC_B_01</c> for both sides.</summary>
    public IReadOnlyList<string> Ids { get; init; } = [];

    /// <summary>Functional block letters.</summary>
    public IReadOnlyList<string> Blocks { get; init; } = [];

    /// <summary>Sides under test.</summary>
    public IReadOnlyList<Party> Sides { get; init; } = [];

    /// <summary>Versions.</summary>
    public IReadOnlyList<OcppVersion> Versions { get; init; } = [];

    /// <summary>Tags, with or without <c>@</c>; <c>~tag</c> excludes.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>Whether a case is selected.</summary>
    public bool Matches(PlannedCase candidate) =>
        (Profiles.Count == 0 || Profiles.Any(profile => candidate.ProfileTags.Contains(ProfileTag(profile), StringComparer.OrdinalIgnoreCase)))
        && (Ids.Count == 0 || Ids.Any(id => Names(id, candidate.Id)))
        && (Blocks.Count == 0 || Blocks.Contains(candidate.Block, StringComparer.OrdinalIgnoreCase))
        && (Sides.Count == 0 || Sides.Contains(candidate.Side))
        && (Versions.Count == 0 || Versions.Contains(candidate.Version))
        && Tags.All(tag => tag.StartsWith('~') ? !Has(candidate, tag[1..]) : Has(candidate, tag));

    /// <summary>Whether a case of the catalogue is selected, whether there is a feature for it or not; tags, which only features have, are left out.</summary>
    public bool Covers(CatalogueEntry entry) =>
        entry.Profiles.Any(own => Includes(own.Profile))
        && (Ids.Count == 0 || Ids.Any(id => Names(id, entry.Id)))
        && (Blocks.Count == 0 || Blocks.Contains(entry.Block, StringComparer.OrdinalIgnoreCase))
        && (Sides.Count == 0 || Sides.Contains(entry.Side))
        && (Versions.Count == 0 || Versions.Contains(entry.Version));

    /// <summary>Whether a profile is selected; Core does not include the optional groups of it that have a name of their own.</summary>
    public bool Includes(string profile) => Profiles.Count == 0 || Profiles.Any(own => ProfileTag(own) == ProfileTag(profile));

    /// <summary>What was asked for and does not exist, with the nearest that does; null when everything exists.</summary>
    public string? Mistake(IReadOnlyCollection<PlannedCase> all, TestCaseCatalogue catalogue)
    {
        var profiles = all.SelectMany(c => c.ProfileTags).Distinct().Order(StringComparer.Ordinal).ToList();
        foreach (var profile in Profiles.Where(p => !profiles.Contains(ProfileTag(p), StringComparer.OrdinalIgnoreCase)))
            return Unknown("profile", profile, profiles);
        foreach (var id in Ids.Where(id => !all.Any(c => new CaseSelection { Ids = [id] }.Matches(c))))
        {
            return catalogue.Entries.Any(e => Names(id, e.Id))
                ? $"The test case {id} is in the OCA's catalogue, but there is no feature for it yet: see 'ocpp-harness coverage'."
                : Unknown("test case", id, all.Select(c => c.Id).Distinct().ToList());
        }

        foreach (var block in Blocks.Where(b => !all.Any(c => c.Block.Equals(b, StringComparison.OrdinalIgnoreCase))))
            return Unknown("block", block, all.Select(c => c.Block).Distinct().Order(StringComparer.Ordinal).ToList());
        foreach (var tag in Tags.Select(t => t.TrimStart('~')).Where(t => !all.Any(c => Has(c, t))))
            return Unknown("tag", tag, all.SelectMany(c => c.Scenario.Tags).Distinct().ToList());
        return null;
    }

    /// <summary>The tag of a profile: <c>Advanced Security</c> is <c>advanced-security</c>, and <c>Core: Reservation (R-0)</c> of 2.1 is <c>reservation</c>, as in 2.0.1.</summary>
    public static string ProfileTag(string profile) => ProfileNames.Plain(profile.Trim()).TrimStart('@').ToLowerInvariant().Replace(' ', '-');

    // An id without a side names the cases of both.
    private static bool Names(string asked, string id) => id.Equals(asked, StringComparison.OrdinalIgnoreCase) || id.StartsWith(asked + "_C", StringComparison.OrdinalIgnoreCase);

    private static bool Has(PlannedCase candidate, string tag) => candidate.Scenario.Tags.Contains(tag.TrimStart('@'), StringComparer.OrdinalIgnoreCase);

    private static string Unknown(string kind, string word, List<string> known)
    {
        // A single letter is near to every other.
        var nearest = word.Length > 1 ? Nearest.To(word, known) : null;
        return $"There is no {kind} '{word}'." + (nearest is null ? known.Count <= 30 ? $" There are: {string.Join(", ", known)}." : "" : $" Did you mean '{nearest}'?");
    }
}
