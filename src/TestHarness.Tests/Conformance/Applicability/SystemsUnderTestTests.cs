using FluentAssertions;
using NUnit.Framework;
using TestHarness.Conformance.Applicability;
using TestHarness.Conformance.Benches;
using TestHarness.Conformance.Runs;
using TestHarness.Conformance.Statements;
using TestHarness.Ocpp;
using TestHarness.Tests.Conformance.Runs;

namespace TestHarness.Tests.Conformance.Applicability;

public sealed class SystemsUnderTestTests
{
    private static readonly IReadOnlyList<PlannedCase> Cases =
    [
        .. Planned.Cases("""
            @core @ocpp2.0.1 @ocpp2.1 @station
            Feature: B07 Base report

              @TC_B_13_CS @mandatory
              Scenario: Full inventory
                When anything

              @TC_B_15_CS @condition
              Scenario: Not supported
                When anything

              @TC_B_25_CS @condition
              Scenario: Reset EVSE
                When anything
            """),
    ];

    [TestCase("TC_B_13_CS", "Whole")]
    [TestCase("TC_B_15_CS", "Without summary")]
    [TestCase("TC_B_25_CS", "Whole")]
    public async Task A_case_runs_on_the_first_system_that_it_applies_to(string id, string expected) =>
        (await ChooseAsync(id, OcppVersion.V21, All)).Should().Match<ChosenSystem>(chosen => chosen.Statement.Name == expected && chosen.Applicability.Applies);

    [Test]
    public async Task A_case_that_applies_to_none_says_what_excludes_it_from_each()
    {
        var chosen = await ChooseAsync("TC_B_25_CS", OcppVersion.V21, [All[2], All[1], All[3]]);

        chosen.Statement.Name.Should().Be("Without summary", "a CSMS is no candidate of a station's case");
        chosen.Applicability.Applies.Should().BeFalse();
        chosen.Applicability.Exclusion.Should().Contain("none of the 2").And.Contain("Without summary: ").And.Contain("Bare: ").And.Contain("C-13");
    }

    [Test]
    public async Task Only_systems_of_the_version_are_candidates() =>
        (await ChooseAsync("TC_B_13_CS", OcppVersion.V201, All)).Statement.Name.Should().Be("Without summary", "the first one speaks only 2.1");

    private static IReadOnlyList<Statement> All { get; } =
    [
        Station("Whole", ["2.1"], ("C-13", true), ("C-56", true)),
        Station("Without summary", ["2.0.1", "2.1"], ("C-13", false), ("C-56", false)),
        new() { Name = "CSMS", Role = Party.Csms, Versions = ["2.0.1", "2.1"], Embedded = true },
        Station("Bare", ["2.1"], ("C-13", false)),
    ];

    private static Statement Station(string name, string[] versions, params (string Feature, bool Claimed)[] supports) => new()
    {
        Name = name,
        Role = Party.Station,
        Versions = versions,
        Embedded = true,
        Supports = supports.ToDictionary(claim => claim.Feature, claim => claim.Claimed),
    };

    private static async Task<ChosenSystem> ChooseAsync(string id, OcppVersion version, IReadOnlyList<Statement> statements)
    {
        await using var systems = new SystemsUnderTest(statements, statement => new EmbeddedBenchFactory(statement));
        return await systems.ChooseAsync(Cases.Single(planned => planned.Id == id && planned.Version == version), CancellationToken.None);
    }
}
