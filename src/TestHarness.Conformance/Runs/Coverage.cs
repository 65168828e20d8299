using TestHarness.Conformance.Applicability;
using TestHarness.Conformance.Catalogue;

namespace TestHarness.Conformance.Runs;

/// <summary>The OCA's catalogue against the features and the systems under test.</summary>
/// <param name="Rows">Counts by version, profile and side.</param>
/// <param name="Gaps">Cases of the catalogue that there is no feature for.</param>
/// <param name="Unknown">Cases of features that the catalogue lacks.</param>
/// <param name="WithoutSystem">Cases that apply to no system under test, each with what excludes it.</param>
public sealed record Coverage(
    IReadOnlyList<CoverageRow> Rows,
    IReadOnlyList<CatalogueEntry> Gaps,
    IReadOnlyList<PlannedCase> Unknown,
    IReadOnlyList<(CatalogueEntry Entry, string Exclusion)> WithoutSystem)
{
    /// <summary>Counts.</summary>
    /// <param name="options">The systems under test, the features, and the selection; of that, tags count for nothing.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="UserErrorException">A feature has errors.</exception>
    public static async Task<Coverage> CountAsync(TestRunOptions options, CancellationToken cancellation)
    {
        var all = TestRun.AllCases(options.Features);
        var done = all.ToDictionary(planned => (planned.Version, planned.Id));
        var entries = TestCaseCatalogue.Default.Entries.Where(options.Selection.Covers).ToList();
        var exclusions = new Dictionary<(CatalogueEntry Entry, string Profile), string?>();
        foreach (var side in entries.GroupBy(entry => entry.Side))
        {
            await using var systems = options.Systems(side.Key, toleratesAbsence: true);
            foreach (var entry in side)
            {
                foreach (var profile in Profiles(options.Selection, entry))
                {
                    var asked = done.TryGetValue((entry.Version, entry.Id), out var planned) ? planned.Conditions : CaseConditions.Of(entry);
                    exclusions[(entry, profile)] = await ExclusionAsync(systems, options, asked with { Profile = profile }, cancellation);
                }
            }
        }

        return new Coverage(
            entries.SelectMany(entry => Profiles(options.Selection, entry).Select(profile => (Entry: entry, Profile: profile)))
                .GroupBy(row => (row.Entry.Version, row.Profile, row.Entry.Side))
                .OrderBy(group => group.Key.Version).ThenBy(group => group.Key.Profile, StringComparer.Ordinal).ThenBy(group => group.Key.Side)
                .Select(group => new CoverageRow(
                    group.Key.Version,
                    group.Key.Profile,
                    group.Key.Side,
                    group.Count(),
                    group.Count(row => done.ContainsKey((row.Entry.Version, row.Entry.Id))),
                    group.Count(row => exclusions[row] is null)))
                .ToList(),
            entries.Where(entry => !done.ContainsKey((entry.Version, entry.Id))).ToList(),
            all.Where(planned => planned.Entry is null && planned.Id.StartsWith("TC_", StringComparison.Ordinal)).ToList(),
            exclusions.Where(pair => pair.Value is not null).DistinctBy(pair => pair.Key.Entry).Select(pair => (pair.Key.Entry, pair.Value!)).ToList());
    }

    private static IEnumerable<string> Profiles(CaseSelection selection, CatalogueEntry entry) => entry.Profiles.Select(own => own.Profile).Where(selection.Includes);

    private static async Task<string?> ExclusionAsync(SystemsUnderTest systems, TestRunOptions options, CaseConditions asked, CancellationToken cancellation) =>
        SystemsUnderTest.Candidates(options.Statements, asked).Any()
            ? (await systems.ChooseAsync(asked, cancellation)).Applicability.Exclusion
            : "No system under test has this side and version.";
}
