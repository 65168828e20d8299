using FluentAssertions;
using NUnit.Framework;
using TestHarness.Conformance.Catalogue;
using TestHarness.Conformance.Runs;
using TestHarness.Ocpp;
using TestHarness.Tests.Support;

namespace TestHarness.Tests.Architecture;

/// <summary>The features against the OCA's catalogue, and the carried catalogue against the reference.</summary>
public sealed class CatalogueTests
{
    // Part 5 of 2.0.1 closes one parenthesis too many in the one, and in the other asks for the feature that the case must do without.
    private static readonly (string Case, string AsPrinted, string Mended)[] MendedConditions =
    [
        ("2.0.1\tTC_E_20_CS\t", "(C-10.1 and (NOT (NOT C-52 and (C-10.3 or C-10.4)))) and NOT (NOT C-06.1", "(C-10.1 and (NOT (NOT C-52 and (C-10.3 or C-10.4))) and NOT (NOT C-06.1"),
        ("2.0.1\tTC_H_13_CS\t", "\tC: R-2", "\tC: NOT R-2"),
    ];

    private static readonly Lazy<IReadOnlyList<PlannedCase>> Cases = new(() => TestRun.AllCases([Path.Combine(Repository.Root, "features")]));

    private static IEnumerable<TestCaseData> OcaCases =>
        Cases.Value.Where(planned => planned.Id.StartsWith("TC_", StringComparison.Ordinal)).Select(planned => new TestCaseData(planned).SetArgDisplayNames(planned.Key));

    [TestCaseSource(nameof(OcaCases))]
    public void A_scenario_agrees_with_the_catalogue(PlannedCase planned)
    {
        var entry = TestCaseCatalogue.Default.Find(planned.Version, planned.Id);

        entry.Should().NotBeNull("{0} is tagged in {1}, so the catalogue must know it", planned, planned.Scenario.Location);
        planned.Side.Should().Be(entry!.Side);
        // Part 6 has cases that Part 5 puts in no profile.
        if (entry.Profiles.Any(profile => profile.Profile != "-"))
            planned.ProfileTags.Should().Contain(tag => entry.Profiles.Any(profile => CaseSelection.ProfileTag(profile.Profile) == tag));
        if (entry.Requirements.Count > 0)
            planned.Requirements.Should().BeSubsetOf(entry.Requirements);
    }

    [Test]
    public void No_case_has_two_scenarios() => Cases.Value.Select(planned => planned.Key).Should().OnlyHaveUniqueItems();

    [Test]
    public void Own_scenarios_are_told_apart_from_the_OCAs()
    {
        foreach (var own in Cases.Value.Where(planned => planned.Entry is null))
        {
            own.Id.Should().StartWith("TH_");
            own.Scenario.Tags.Should().Contain("beyond");
        }
    }

    [TestCase("test-cases.tsv")]
    [TestCase("features.tsv")]
    [TestCase("profiles.tsv")]
    public void The_carried_catalogue_is_the_reference(string file)
    {
        var reference = Read(Path.Combine(Repository.SharedOrIgnore(), "ocpp", "catalogue", file));
        var carried = Read(Path.Combine(Repository.Root, "fixtures", "catalogue", file));
        var columns = carried[0].Select(column => Array.IndexOf(reference[0], column)).ToArray();

        columns.Should().NotContain(-1, "every carried column is one of the reference's");
        carried.Select(row => string.Join('\t', row)).Should().Equal(reference.Select(row => Mended(string.Join('\t', columns.Select(column => row[column])))));
    }

    [Test]
    public void The_carried_catalogue_counts_as_many_cases_as_the_OCA_lists()
    {
        var counts = TestCaseCatalogue.Default.Entries.CountBy(entry => (entry.Version, entry.Side)).ToDictionary();

        counts.Should().Equal(new Dictionary<(OcppVersion, Party), int>
        {
            [(OcppVersion.V16, Party.Station)] = 112,
            [(OcppVersion.V16, Party.Csms)] = 77,
            [(OcppVersion.V201, Party.Station)] = 425,
            [(OcppVersion.V201, Party.Csms)] = 252,
            [(OcppVersion.V21, Party.Station)] = 578,
            [(OcppVersion.V21, Party.Csms)] = 330,
        });
    }

    private static string Mended(string row) => MendedConditions
        .Where(one => row.StartsWith(one.Case, StringComparison.Ordinal))
        .Aggregate(row, (text, one) => text.Replace(one.AsPrinted, one.Mended, StringComparison.Ordinal));

    private static List<string[]> Read(string path) => [.. File.ReadLines(path).Select(line => line.Split('\t'))];
}
