using FluentAssertions;
using NUnit.Framework;
using TestHarness.Conformance.Benches;
using TestHarness.Conformance.Runs;
using TestHarness.Conformance.Statements;
using TestHarness.Ocpp;
using TestHarness.Tests.Support;

namespace TestHarness.Tests.Conformance.Runs;

/// <summary>The catalogue against features and statements, and why a case applies.</summary>
public sealed class CoverageTests
{
    private TemporaryFolder _folder = null!;

    [SetUp]
    public void SetUp()
    {
        _folder = new TemporaryFolder();
        File.WriteAllText(_folder["B.feature"], """
            @core @csms @ocpp2.0.1
            Feature: B12 Reset

              @TC_B_25_CSMS @condition
              Scenario: Reset an EVSE
                When 1 minutes pass

              @TC_B_99_CSMS @mandatory
              Scenario: Not in the catalogue
                When 1 minutes pass
            """);
    }

    [TearDown]
    public void TearDown() => _folder.Dispose();

    [Test]
    public async Task Counts_what_there_is_what_is_done_and_what_applies()
    {
        var coverage = await Coverage.CountAsync(Options(("C-13", false)), CancellationToken.None);

        var row = coverage.Rows.Should().ContainSingle().Which;
        row.Should().BeEquivalentTo(new { Version = OcppVersion.V201, Profile = "Core", Side = Party.Csms, Done = 1 });
        coverage.Gaps.Should().HaveCount(row.Total - 1).And.NotContain(entry => entry.Id == "TC_B_25_CSMS").And.OnlyContain(entry => entry.Block == "B");
        coverage.Unknown.Should().ContainSingle().Which.Id.Should().Be("TC_B_99_CSMS");
        coverage.WithoutSystem.Should().HaveCount(row.Total - row.Applicable).And.Contain(pair => pair.Entry.Id == "TC_B_25_CSMS" && pair.Exclusion.Contains("C-13 is false"));
    }

    [Test]
    public async Task A_claim_makes_its_cases_applicable()
    {
        var without = (await Coverage.CountAsync(Options(("C-13", false)), CancellationToken.None)).Rows.Single().Applicable;
        var with = (await Coverage.CountAsync(Options(("C-13", true)), CancellationToken.None)).Rows.Single().Applicable;

        (with - without).Should().Be(3, "Part 5 has three cases of Reset EVSE");
    }

    [Test]
    public async Task Optional_groups_of_Core_are_not_Core() =>
        (await Coverage.CountAsync(Options() with { Selection = new CaseSelection { Profiles = ["core"], Versions = [OcppVersion.V21] } }, CancellationToken.None))
            .Rows.Select(row => row.Profile).Distinct().Should().Equal("Core");

    [Test]
    public async Task Explains_a_case_with_and_without_a_feature()
    {
        var options = Options(("C-13", true)) with { Selection = new CaseSelection { Ids = ["TC_B_25_CSMS"], Versions = [OcppVersion.V201, OcppVersion.V21] } };

        var (cases, warnings) = await Explainer.ExplainAsync(options, CancellationToken.None);

        cases.Select(explained => (explained.Asked.Version, explained.HasScenario)).Should().Equal((OcppVersion.V201, true), (OcppVersion.V21, false));
        cases[0].RunsOn!.Statement.Name.Should().Be("A CSMS");
        cases[0].Systems[0].Applicability.Operands.Should().ContainSingle().Which.Source.Should().Be("csms.json $.supports[\"C-13\"]");
        warnings.Should().BeEmpty();
    }

    [Test]
    public async Task Tells_an_id_that_does_not_exist()
    {
        var explain = () => Explainer.ExplainAsync(Options() with { Selection = new CaseSelection { Ids = ["TC_B_25_CSM"] } }, CancellationToken.None);

        await explain.Should().ThrowAsync<UserErrorException>().WithMessage("There is no test case 'TC_B_25_CSM'.*");
    }

    private TestRunOptions Options(params (string Feature, bool Claimed)[] supports) => new()
    {
        Statements = [new Statement { Name = "A CSMS", Role = Party.Csms, Versions = ["2.0.1", "2.1"], Embedded = true, Path = "csms.json", Supports = supports.ToDictionary(claim => claim.Feature, claim => claim.Claimed) }],
        Features = [_folder["B.feature"]],
        Selection = new CaseSelection { Profiles = ["core"], Blocks = ["B"], Sides = [Party.Csms], Versions = [OcppVersion.V201] },
        Benches = statement => new EmbeddedBenchFactory(statement),
    };
}
