using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using FluentAssertions;
using NUnit.Framework;
using TestHarness.Conformance.Benches;
using TestHarness.Conformance.Operators;
using TestHarness.Conformance.Runs;
using TestHarness.Conformance.Statements;
using TestHarness.Gherkin;
using TestHarness.Ocpp;

namespace TestHarness.Tests.Conformance.Runs;

public sealed class HandWorkTests
{
    private const string Feature = """
        @core @station @ocpp2.0.1 @ocpp2.1
        Feature: A feature

          @TC_B_01_CS
          Scenario: With the power
            When the operator power-cycles the station
            Then the station sends BootNotification

          @TC_B_06_CS
          Scenario: By itself
            When the CSMS sends GetVariables
            Then the station answers GetVariables

          @TC_C_01_CS
          Scenario: With more work
            Given the station is charging
            When the driver stops charging locally
            Then the EV has left

          @TC_C_02_CS
          Scenario: With some work
            Given the EV is connected
            When the driver is authorized remotely
        """;

    [Test]
    public void Runs_first_what_needs_nobody_then_what_needs_less_of_the_same_kind_and_one_version_after_the_other() =>
        HandWork.Order(Planned.Cases(Feature)).Select(planned => $"{planned.Version.Label()} {planned.Scenario.Title}").Should().Equal(
            "2.0.1 By itself", "2.0.1 With some work", "2.0.1 With more work", "2.0.1 With the power",
            "2.1 By itself", "2.1 With some work", "2.1 With more work", "2.1 With the power");

    [Test]
    public void Counts_what_a_person_does_in_the_user_interface_of_a_csms()
    {
        var cases = Planned.Cases("""
            @core @csms @ocpp2.1
            Feature: A feature

              @TC_B_06_CSMS
              Scenario: Asked for
                Given the CSMS will answer BootNotification with
                  | status | Pending |
                When the operator lets the CSMS send GetVariables
                Then the CSMS sends GetVariables

              @TC_B_01_CSMS
              Scenario: By itself
                When the operator power-cycles the station
                Then the CSMS sends GetVariables
            """);

        cases.Select(HandWork.Of).Should().Equal(new HandWork(HandWorkKind.None, 0), new HandWork(HandWorkKind.UserInterface, 2));
    }

    [TestCase(Party.Station)]
    [TestCase(Party.Csms)]
    [CancelAfter(240_000)]
    public async Task Knows_of_every_step_what_the_operator_is_really_asked_for(Party side, CancellationToken cancellation)
    {
        var asked = new ConcurrentDictionary<(string Case, string Step, HandWorkKind Known), ConcurrentBag<string>>();
        var options = new TestRunOptions
        {
            Statements = [.. ReferenceStatements.All().Where(statement => statement.Role == side)],
            Selection = new CaseSelection { Sides = [side], Versions = [OcppVersion.V201] },
            Benches = statement => new Watched(new EmbeddedBenchFactory(statement)),
            Observer = new Watcher(asked),
        };
        var cases = EveryStepOnce(TestRun.Plan(options).Cases);

        await TestRun.Plan(options with { Selection = options.Selection with { Ids = cases } }).RunAsync(cancellation);

        asked.Should().Contain(one => !one.Value.IsEmpty);
        asked.Where(one => one.Value.Select(KindOf).Append(HandWorkKind.None).Max() > one.Key.Known)
            .Select(one => $"{one.Key.Case}, '{one.Key.Step}': {one.Key.Known}, but {string.Join(", ", one.Value)}")
            .Should().BeEmpty();
    }

    // Cases that together have every step in the features once, whatever its numbers and names are.
    private static List<string> EveryStepOnce(IEnumerable<PlannedCase> cases)
    {
        var seen = new HashSet<string>();
        return cases
            .Where(planned => planned.Scenario.Steps.Select(step => Regex.Replace(step.Text, @"\(.*\)|\$\w+|\d+|with the \w+|\b[A-Z]\w+", "")).ToList().FindAll(seen.Add) is { Count: > 0 })
            .Select(planned => planned.Id).Distinct().ToList();
    }

    private static HandWorkKind KindOf(string action) => action switch
    {
        OperatorActions.PowerCycle or OperatorActions.PowerOff or OperatorActions.PowerOn => HandWorkKind.Power,
        _ => action.StartsWith("csms-", StringComparison.Ordinal) ? HandWorkKind.UserInterface : HandWorkKind.Driver,
    };

    /// <summary>Takes note, step by step, of what the operator of the system under test is asked for.</summary>
    private sealed class Watcher(ConcurrentDictionary<(string Case, string Step, HandWorkKind Known), ConcurrentBag<string>> asked) : ICaseObserver
    {
        public void StepStarted(PlannedCase plannedCase, LoadedStep step, Bench bench)
        {
            var watched = plannedCase.Side == Party.Station ? bench.StationOperator : bench.CsmsOperator;
            ((Ear)watched).Asked = asked.GetOrAdd((plannedCase.Id, step.Text, HandWork.KindOf(plannedCase.Side, step)), _ => []);
        }
    }

    private sealed class Watched(EmbeddedBenchFactory inner) : IBenchFactory
    {
        public bool AllowsParallelRuns => true;

        public async Task<Bench> CreateAsync(BenchNeeds needs, string? traceFile, CancellationToken cancellation)
        {
            var bench = await inner.CreateAsync(needs, traceFile, cancellation);
            return new Bench(
                new BenchParts(bench.Sut, bench.Version, bench.Statement, bench.Clock, bench.Wire, new Ear(bench.StationOperator), new Ear(bench.CsmsOperator), bench.Network) { Pki = bench.Pki },
                bench.DisposeAsync);
        }

        public Task PrepareAsync(Bench bench, CancellationToken cancellation) => inner.PrepareAsync(bench, cancellation);

        public Task<IReadOnlyList<string>> RestoreAsync(Bench bench, CancellationToken cancellation) => inner.RestoreAsync(bench, cancellation);

        public ValueTask DisposeAsync() => inner.DisposeAsync();
    }

    private sealed class Ear(IOperator inner) : IOperator
    {
        public string Name => inner.Name;

        public ConcurrentBag<string>? Asked { get; set; }

        public Task<OperatorAnswer> PerformAsync(OperatorAction action, CancellationToken cancellation)
        {
            Asked?.Add(action.Name);
            return inner.PerformAsync(action, cancellation);
        }
    }
}
