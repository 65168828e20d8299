using FluentAssertions;
using NUnit.Framework;
using TestHarness.Conformance.Applicability;
using TestHarness.Conformance.Benches;
using TestHarness.Conformance.Mutants;
using TestHarness.Conformance.Runs;
using TestHarness.Conformance.Statements;
using TestHarness.Ocpp;
using TestHarness.Proxy.Faults;
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

              @TC_E_38_CS @condition @needs:TxCtrlr.TxStartPoint=Authorized
              Scenario: EV not ready
                When anything

              @TH_B_01 @lacks:AuthCacheCtrlr.Available
              Scenario: Without a cache
                When anything
            """),
    ];

    private static readonly Statement Whole = Station("Whole", ["2.1"], new ReferenceStatement(), ("C-56", true));
    private static readonly Statement Basic = Station("Basic", ["2.0.1", "2.1"], new ReferenceStatement
    {
        Evses = [new ReferenceEvseStatement { Id = 1, AllowsReset = false }],
        Variables = new Dictionary<string, string> { ["TxCtrlr.TxStartPoint"] = "Authorized" },
        ReadOnly = ["TxCtrlr.TxStartPoint"],
    });

    private static readonly Statement Bare = Station("Bare", ["2.1"], new ReferenceStatement { Evses = [new ReferenceEvseStatement { Id = 1, AllowsReset = false }] });
    private static readonly Statement Csms = new() { Name = "CSMS", Role = Party.Csms, Versions = ["2.0.1", "2.1"], Embedded = true };

    [TestCase("TC_B_13_CS", "Whole")]
    [TestCase("TC_B_15_CS", "Basic")]
    [TestCase("TC_B_25_CS", "Whole")]
    [TestCase("TC_E_38_CS", "Basic")]
    public async Task A_case_runs_on_the_first_system_that_it_applies_to(string id, string expected) =>
        (await ChooseAsync(id, OcppVersion.V21, [Whole, Basic, Csms, Bare])).Should().Match<ChosenSystem>(chosen => chosen.Statement.Name == expected && chosen.Applicability.Applies);

    [Test]
    public async Task A_case_that_applies_to_none_says_what_excludes_it_from_each()
    {
        var chosen = await ChooseAsync("TC_B_25_CS", OcppVersion.V21, [Csms, Basic, Bare]);

        chosen.Statement.Name.Should().Be("Basic", "a CSMS is no candidate of a station's case");
        chosen.Applicability.Exclusion.Should().Be("It applies to none of the 2 systems under test (condition C-13): Basic: C-13 is false; Bare: C-13 is false. 'ocpp-harness run --explain TC_B_25_CS' shows why.");
    }

    [Test]
    public async Task A_case_that_does_not_apply_to_the_only_system_says_where_the_fact_comes_from() =>
        (await ChooseAsync("TC_B_25_CS", OcppVersion.V21, [Basic])).Applicability.Exclusion.Should()
            .StartWith("The condition C-13 does not hold: C-13 is false: device model: EVSE#1.AllowReset is ReadOnly, value \"false\" (record ").And.EndWith(" of the device model of Basic).");

    [Test]
    public async Task Only_systems_of_the_version_are_candidates() =>
        (await ChooseAsync("TC_B_13_CS", OcppVersion.V201, [Whole, Basic])).Statement.Name.Should().Be("Basic", "the first one speaks only 2.1");

    [Test]
    public async Task A_prerequisite_that_is_not_met_excludes_and_tells_the_variable()
    {
        var chosen = await ChooseAsync("TH_B_01", OcppVersion.V21, [Whole]);

        chosen.Applicability.Exclusion.Should().StartWith("A prerequisite of the case is not met, lacks AuthCacheCtrlr.Available: not met, device model: AuthCacheCtrlr.Available is ReadOnly, value \"true\"");
        chosen.Applicability.Prerequisites.Should().ContainSingle().Which.IsMet.Should().BeFalse();
        (await ChooseAsync("TH_B_01", OcppVersion.V21, [Whole with { Reference = new ReferenceStatement { Without = ["AuthCacheCtrlr"] } }])).Applicability.Applies.Should().BeTrue();
    }

    [TestCase("""[{"sender":"station","do":"replace","action":"GetBaseReport","type":"CallResult","set":{"status":"NotSupported"}}]""", "answered GetBaseReport FullInventory with NotSupported")]
    [TestCase("""[{"sender":"station","do":"drop","action":"GetBaseReport","type":"CallResult"}]""", "did not answer GetBaseReport FullInventory within 5 seconds")]
    [TestCase("""[{"sender":"station","do":"drop","action":"NotifyReport","type":"Call","occurrence":2}]""", "its report stopped after 1 NotifyReport messages")]
    public async Task Where_the_device_model_cannot_be_read_the_statement_decides_and_says_so(string faults, string told)
    {
        var statement = Whole with { Supports = new Dictionary<string, bool> { ["C-13"] = false, ["C-56"] = false }, Timeouts = new TimeoutStatement { Answer = 5, Message = 5 } };
        await using var systems = new SystemsUnderTest([statement], one => new EmbeddedBenchFactory(one, new Defect { Faults = FaultRule.Read(faults) }));

        var denied = await systems.ChooseAsync(Case("TC_B_25_CS", OcppVersion.V21), CancellationToken.None);
        var asked = await systems.ChooseAsync(Case("TH_B_01", OcppVersion.V21), CancellationToken.None);

        denied.Applicability.Exclusion.Should().Contain("$.supports[\"C-13\"]").And.Contain(told);
        asked.Applicability.Applies.Should().BeTrue("nobody knows whether the prerequisite is met");
        asked.Applicability.Prerequisites.Should().ContainSingle().Which.Should().Match<PrerequisiteOutcome>(outcome => outcome.IsMet == null && outcome.Source.Contains(told));
        systems.Warnings.Should().ContainSingle().Which.Should().StartWith("Whole (OCPP 2.1): the statement alone decides what applies, because the station").And.Contain(told);
    }

    [Test]
    public async Task What_statement_and_device_model_disagree_about_is_a_warning_of_the_run()
    {
        var statement = Whole with { Supports = new Dictionary<string, bool> { ["C-13"] = false, ["C-56"] = true }, Path = "box.json" };
        await using var systems = new SystemsUnderTest([statement], one => new EmbeddedBenchFactory(one));

        (await systems.ChooseAsync(Case("TC_B_25_CS", OcppVersion.V21), CancellationToken.None)).Applicability.Applies.Should().BeTrue("the device model counts");

        systems.Warnings.Should().ContainSingle().Which.Should().StartWith("Whole (OCPP 2.1): box.json $.supports[\"C-13\"] says false of C-13").And.Contain("AllowReset");
    }

    [Test]
    public async Task The_device_model_is_read_once()
    {
        var made = 0;
        await using var systems = new SystemsUnderTest([Whole], one =>
        {
            made++;
            return new EmbeddedBenchFactory(one);
        });

        var readings = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => systems.ReadAsync(Whole, OcppVersion.V21, CancellationToken.None)));

        readings.Distinct().Should().ContainSingle().Which.Model!.Evses.Should().Be(1);
        made.Should().Be(1);
    }

    private static PlannedCase Case(string id, OcppVersion version) => Cases.Single(planned => planned.Id == id && planned.Version == version);

    private static Statement Station(string name, string[] versions, ReferenceStatement reference, params (string Feature, bool Claimed)[] supports) => new()
    {
        Name = name,
        Role = Party.Station,
        Versions = versions,
        Embedded = true,
        Reference = reference,
        Supports = supports.ToDictionary(claim => claim.Feature, claim => claim.Claimed),
    };

    private static async Task<ChosenSystem> ChooseAsync(string id, OcppVersion version, IReadOnlyList<Statement> statements)
    {
        await using var systems = new SystemsUnderTest(statements, statement => new EmbeddedBenchFactory(statement));
        return await systems.ChooseAsync(Case(id, version), CancellationToken.None);
    }
}
