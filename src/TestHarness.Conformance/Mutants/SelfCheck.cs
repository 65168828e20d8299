using System.Collections.Concurrent;
using TestHarness.Conformance.Applicability;
using TestHarness.Conformance.Benches;
using TestHarness.Conformance.Catalogue;
using TestHarness.Conformance.Runs;
using TestHarness.Conformance.Statements;
using TestHarness.Gherkin;
using TestHarness.Ocpp;
using TestHarness.Ocpp.Findings;

namespace TestHarness.Conformance.Mutants;

/// <summary>Shows that every case bites: each mutant must make its case fail, for the right reason, and without it the case must pass.</summary>
public sealed class SelfCheck : IAsyncDisposable
{
    private readonly SelfCheckOptions _options;
    private readonly IReadOnlyList<PlannedCase> _cases;
    private readonly ScenarioRunner _engine = new(TestRun.Bindings);
    private readonly ConcurrentDictionary<(string Key, string Statement, bool Strict), Lazy<Task<CleanResult>>> _clean = [];
    private readonly ConcurrentDictionary<string, SystemsUnderTest> _systems = [];

    private SelfCheck(SelfCheckOptions options, IReadOnlyList<PlannedCase> cases, IReadOnlyList<Mutant> mutants)
    {
        _options = options;
        _cases = cases;
        Mutants = mutants;
    }

    /// <summary>The mutants of the selected cases.</summary>
    public IReadOnlyList<Mutant> Mutants { get; }

    /// <summary>The selected cases that no mutant is written for.</summary>
    public IReadOnlyList<string> WithoutMutant => Scenarios().Where(scenario => !HasMutant(scenario)).Select(Describe).ToList();

    /// <summary>Reads features and mutants and selects the cases; nothing runs yet.</summary>
    /// <exception cref="UserErrorException">Something asked for does not exist, or a file has errors.</exception>
    public static SelfCheck Plan(SelfCheckOptions options)
    {
        var all = TestRun.AllCases(options.Features);
        if (options.Selection.Mistake(all, TestCaseCatalogue.Default) is { } mistake)
            throw new UserErrorException(mistake);
        var cases = all.Where(options.Selection.Matches).ToList();
        var mutants = MutantLoader.Load(options.Features, all).Where(mutant => options.Selection.Matches(mutant.Case)).ToList();
        foreach (var mutant in mutants.Where(mutant => mutant.Statement is { } name && !options.Statements.Any(statement => NameOf(statement) == name)))
            throw new UserErrorException($"{mutant.Source}.statement: expected a reference statement ({string.Join(", ", options.Statements.Select(NameOf))}), but found \"{mutant.Statement}\".");
        return new SelfCheck(options, cases, mutants);
    }

    /// <summary>Runs all mutants, and the cases without them.</summary>
    public async Task<SelfCheckResult> RunAsync(CancellationToken cancellation)
    {
        var killed = new ConcurrentDictionary<Mutant, MutantResult>();
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = _options.Jobs, CancellationToken = cancellation };
        await Parallel.ForEachAsync(Mutants, parallel, async (mutant, stop) => killed[mutant] = await RunAsync(mutant, stop));

        // What no mutant has tried is tried once.
        var untried = _cases.Where(planned => !_clean.Keys.Any(key => key.Key == planned.Key)).ToList();
        await Parallel.ForEachAsync(untried, parallel, async (planned, stop) => await CleanAsync(planned, null, strict: false, stop));
        var results = Mutants.Select(mutant => killed[mutant]).ToList();
        var clean = await Task.WhenAll(_clean.Values.Select(run => run.Value));
        return new SelfCheckResult
        {
            Mutants = results,
            Clean = [.. clean.OrderBy(run => run.Block, StringComparer.Ordinal).ThenBy(run => run.Case, StringComparer.Ordinal).ThenBy(run => run.Version)],
            WithoutMutant = WithoutMutant,
            Summary = Scenarios().GroupBy(scenario => (scenario.First().Block, scenario.First().Side)).OrderBy(group => group.Key.Block, StringComparer.Ordinal).ThenBy(group => group.Key.Side)
                .Select(group => new SelfCheckSummary(
                    group.Key.Block,
                    group.Key.Side,
                    group.Count(),
                    group.Count(HasMutant),
                    results.Count(result => (result.Block, result.Side) == group.Key && result.Killed),
                    results.Count(result => (result.Block, result.Side) == group.Key && !result.Killed)))
                .ToList(),
        };
    }

    /// <summary>Runs one mutant, after its case without it.</summary>
    public async Task<MutantResult> RunAsync(Mutant mutant, CancellationToken cancellation)
    {
        var clean = await CleanAsync(mutant.Case, mutant.Statement, mutant.Strict, cancellation);
        var chosen = await ChooseAsync(mutant.Case, clean.Statement, cancellation);
        await using var benches = new EmbeddedBenchFactory(chosen.Statement, mutant.Defect);
        var result = await new CaseRunner(_engine, mutant.Strict).RunAsync(mutant.Case, chosen with { Benches = benches }, reportFolder: null, cancellation);
        var happened = mutant.Defect.Behaviour is not null || benches.Faults > 0;
        var killed = happened && clean.Verdict == Verdict.Pass && result is { Verdict: Verdict.Fail, Reason: { } reason } && mutant.IsNamedBy(reason);
        var outcome = new MutantResult(mutant.Case.Id, mutant.Case.Version, mutant.Case.Side, mutant.Case.Block, mutant.Name, mutant.Names, clean.Statement, result.Verdict, result.Reason, killed, happened, clean.Verdict, FeatureFolder.Relative(mutant.Source))
        {
            Rules = [.. result.Findings.Where(finding => Fails(finding, mutant)).Select(finding => finding.Rule!).Distinct(StringComparer.Ordinal)],
        };
        _options.Observer?.Invoke(outcome);
        return outcome;
    }

    /// <summary>Runs a case with the reference as it is; once for each statement.</summary>
    /// <param name="planned">The case.</param>
    /// <param name="statement">The statement's name; null for the first that the case applies to.</param>
    /// <param name="strict">Whether warnings count as failures.</param>
    /// <param name="cancellation">Ends it.</param>
    public async Task<CleanResult> CleanAsync(PlannedCase planned, string? statement, bool strict, CancellationToken cancellation) =>
        await _clean.GetOrAdd((planned.Key, statement ?? "", strict), _ => new Lazy<Task<CleanResult>>(() => RunCleanAsync(planned, statement, strict, cancellation))).Value;

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        foreach (var systems in _systems.Values)
            await systems.DisposeAsync();
        await _engine.DisposeAsync();
    }

    private async Task<CleanResult> RunCleanAsync(PlannedCase planned, string? name, bool strict, CancellationToken cancellation)
    {
        var chosen = await ChooseAsync(planned, name, cancellation);
        var result = await new CaseRunner(_engine, strict).RunAsync(planned, chosen, reportFolder: null, cancellation);
        return new CleanResult(planned.Id, planned.Version, planned.Side, planned.Block, NameOf(chosen.Statement), result.Verdict, result.Reason) { Strict = strict };
    }

    private static bool Fails(Finding finding, Mutant mutant) =>
        finding.Layer == FindingLayer.Rule && finding.Side == mutant.Case.Side && (mutant.Strict || finding.Severity == FindingSeverity.Violation);

    // Of a name, or the first that the case applies to.
    private Task<ChosenSystem> ChooseAsync(PlannedCase planned, string? name, CancellationToken cancellation)
    {
        var statements = _options.Statements.Where(statement => name is null || NameOf(statement) == name).ToList();
        if (!SystemsUnderTest.Candidates(statements, planned).Any())
            throw new UserErrorException($"No reference statement{(name is null ? "" : $" '{name}'")} is for a {planned.Side} in OCPP {planned.Version.Label()}: {planned} cannot run.");
        return _systems.GetOrAdd(name ?? "", _ => new SystemsUnderTest(statements, statement => new EmbeddedBenchFactory(statement))).ChooseAsync(planned, cancellation);
    }

    private IEnumerable<IGrouping<LoadedScenario, PlannedCase>> Scenarios() => _cases.GroupBy(planned => planned.Scenario);

    private bool HasMutant(IGrouping<LoadedScenario, PlannedCase> scenario) => Mutants.Any(mutant => scenario.Any(planned => planned.Key == mutant.Case.Key));

    private static string Describe(IGrouping<LoadedScenario, PlannedCase> scenario) => $"{scenario.First().Id} ({string.Join(", ", scenario.Select(planned => planned.Version.Label()))})";

    private static string NameOf(Statement statement) => Path.GetFileNameWithoutExtension(statement.Path);
}
