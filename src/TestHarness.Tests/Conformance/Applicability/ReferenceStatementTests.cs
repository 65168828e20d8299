using FluentAssertions;
using NUnit.Framework;
using TestHarness.Conformance.Applicability;
using TestHarness.Conformance.Benches;
using TestHarness.Conformance.Runs;
using TestHarness.Conformance.Statements;
using TestHarness.Ocpp;

namespace TestHarness.Tests.Conformance.Applicability;

/// <summary>The reference statements that the harness carries.</summary>
public sealed class ReferenceStatementTests
{
    private static IEnumerable<TestCaseData> Stations => ReferenceStatements.All().Where(statement => statement.Role == Party.Station)
        .SelectMany(statement => statement.OcppVersions.Select(version => new TestCaseData(statement, version).SetArgDisplayNames(statement.Name, version.Label())));

    [Test]
    public void Those_that_have_everything_come_first_and_then_the_others_by_file_name()
    {
        var files = ReferenceStatements.All().Select(statement => Path.GetFileName(statement.Path)).ToList();

        files.Take(2).Should().BeEquivalentTo("reference-station.json", "reference-csms.json");
        files.Skip(2).Should().BeInAscendingOrder(StringComparer.Ordinal);
        ReferenceStatements.All().Select(statement => statement.Name).Should().OnlyHaveUniqueItems().And.OnlyContain(name => name.Length <= 40);
    }

    [TestCaseSource(nameof(Stations))]
    public async Task Claims_nothing_that_the_device_model_contradicts(Statement statement, OcppVersion version)
    {
        await using var systems = new SystemsUnderTest([statement], one => new EmbeddedBenchFactory(one));

        (await systems.ReadAsync(statement, version, CancellationToken.None)).Problem.Should().BeNull();

        systems.Warnings.Should().BeEmpty();
    }

    [Test]
    public async Task Every_Core_case_of_blocks_A_B_C_and_E_applies_to_one()
    {
        var options = new TestRunOptions { Statements = ReferenceStatements.All(), Selection = new CaseSelection { Profiles = ["core"], Blocks = ["A", "B", "C", "E"], Versions = [OcppVersion.V201, OcppVersion.V21] } };

        var coverage = await Coverage.CountAsync(options, CancellationToken.None);

        coverage.Rows.Should().HaveCount(4).And.OnlyContain(row => row.Total > 60);
        coverage.WithoutSystem.Select(pair => $"{pair.Entry.Id}-{pair.Entry.Version.Label()}").Should().BeEmpty();
    }
}
