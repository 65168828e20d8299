using System.Collections.Concurrent;
using System.Globalization;
using System.Reflection;
using TestHarness.Conformance.Applicability;
using TestHarness.Conformance.Catalogue;
using TestHarness.Conformance.Statements;
using TestHarness.Gherkin;
using TestHarness.Ocpp;
using TestHarness.Reporting;
using TestHarness.Reporting.Results;

namespace TestHarness.Conformance.Runs;

/// <summary>A run: features are read, cases selected, run and judged.</summary>
public sealed class TestRun
{
    private readonly TestRunOptions _options;

    private TestRun(TestRunOptions options, IReadOnlyList<PlannedCase> cases)
    {
        _options = options;
        Cases = cases;
    }

    /// <summary>The step definitions that the harness carries.</summary>
    public static BindingRegistry Bindings { get; } = BindingRegistry.FromAssemblies(typeof(TestRun).Assembly);

    /// <summary>The cases selected that a system under test has the side and version of.</summary>
    public IReadOnlyList<PlannedCase> Cases { get; }

    /// <summary>The same in the order in which they run: for a product that stands outside, the one that asks a person for the least.</summary>
    public IReadOnlyList<PlannedCase> Order => Cases.GroupBy(planned => planned.Side)
        .SelectMany(side => _options.Statements.Any(statement => statement.Role == side.Key && !statement.Embedded) ? HandWork.Order(side) : side.ToList())
        .ToList();

    /// <summary>Reads the features and selects the cases; nothing is connected yet.</summary>
    /// <exception cref="UserErrorException">Something asked for does not exist, or a feature has errors.</exception>
    public static TestRun Plan(TestRunOptions options)
    {
        var all = AllCases(options.Features);
        if (options.Selection.Mistake(all, TestCaseCatalogue.Default) is { } mistake)
            throw new UserErrorException(mistake);
        var selected = all.Where(options.Selection.Matches)
            .Where(c => SystemsUnderTest.Candidates(options.Statements, c).Any())
            .ToList();
        if (selected.Count == 0)
        {
            var offered = string.Join(" and ", options.Statements.Select(s => $"a {(s.Role == Party.Station ? "station" : "CSMS")} for {string.Join(", ", s.Versions)}").Distinct());
            throw new UserErrorException($"No test case is left to run: the selection and what is under test ({offered}) have none in common. 'ocpp-harness run --list' shows what there is.");
        }

        return new TestRun(options, selected);
    }

    /// <summary>The cases of some features, steps checked.</summary>
    /// <exception cref="UserErrorException">A feature cannot be read, lacks a tag, or has a step that nothing defines.</exception>
    public static IReadOnlyList<PlannedCase> AllCases(IReadOnlyList<string> paths)
    {
        foreach (var path in paths.Where(p => !File.Exists(p) && !Directory.Exists(p)))
            throw new UserErrorException($"There are no features at {path}: no such file or folder.");
        try
        {
            var features = FeatureLoader.Load(paths);
            var problems = ScenarioRunner.Check(Bindings, features);
            if (problems.Count > 0)
                throw new UserErrorException(string.Join(Environment.NewLine + Environment.NewLine, problems.Select(problem => problem.Error.Message)));
            return PlannedCase.Of(features, TestCaseCatalogue.Default);
        }
        catch (Exception error) when (error is FeatureSyntaxException or FeatureTagException)
        {
            throw new UserErrorException(error.Message);
        }
    }

    /// <summary>Runs the cases and writes the report, also of a run that was interrupted.</summary>
    /// <param name="cancellation">Interrupts the run.</param>
    public async Task<RunResult> RunAsync(CancellationToken cancellation)
    {
        if (_options.ReportFolder is { } folder)
        {
            ReportWriter.Probe(folder);
            Directory.CreateDirectory(Path.Combine(folder, "traces"));
        }

        var started = DateTimeOffset.UtcNow;
        var results = new ConcurrentDictionary<string, CaseResult>();
        List<string> warnings = [];
        await using var engine = new ScenarioRunner(Bindings);
        var isAbsent = false;
        foreach (var side in Order.GroupBy(c => c.Side))
        {
            var runner = new CaseRunner(engine, _options.Strict, _options.Observer);
            await using var systems = _options.Systems(side.Key);
            var parallel = new ParallelOptions { MaxDegreeOfParallelism = systems.AllowsParallelRuns ? _options.Jobs : 1 };
            await Parallel.ForEachAsync(side, parallel, async (planned, _) =>
            {
                if (cancellation.IsCancellationRequested || runner.SutIsAbsent)
                    return;
                results[planned.Key] = await runner.RunAsync(planned, systems, _options.ReportFolder, cancellation);
                if (_options.ReportFolder is not null && !systems.AllowsParallelRuns)
                    await ReportWriter.WriteResultsAsync(Result(started, results, "the run is still going on", systems.Warnings), _options.ReportFolder, CancellationToken.None);
            });
            warnings.AddRange(systems.Warnings);
            isAbsent |= runner.SutIsAbsent;
        }

        return await WriteReportAsync(started, results, (cancellation.IsCancellationRequested, isAbsent) switch
        {
            (true, _) => "interrupted with Ctrl-C",
            (_, true) => "the system under test was not there",
            _ => null,
        }, warnings);
    }

    /// <summary>Puts the results of cases together, and writes the report where one was asked for.</summary>
    /// <param name="started">When the run began.</param>
    /// <param name="results">The results by <see cref="PlannedCase.Key"/>.</param>
    /// <param name="partial">Why cases are missing; null when none is.</param>
    /// <param name="warnings">What should be known of the run as a whole.</param>
    public async Task<RunResult> WriteReportAsync(DateTimeOffset started, IReadOnlyDictionary<string, CaseResult> results, string? partial, IReadOnlyList<string> warnings)
    {
        var run = Result(started, results, partial, warnings);
        if (_options.ReportFolder is not null)
            await ReportWriter.WriteAsync(run, _options.ReportFolder, CancellationToken.None);
        return run;
    }

    private RunResult Result(DateTimeOffset started, IReadOnlyDictionary<string, CaseResult> results, string? partial, IReadOnlyList<string> warnings) => new()
    {
        Id = _options.ReportFolder is { } folder ? Path.GetFileName(Path.TrimEndingDirectorySeparator(folder)) : started.ToString("yyyy-MM-dd'T'HH-mm-ss", CultureInfo.InvariantCulture),
        StartedAt = started,
        EndedAt = DateTimeOffset.UtcNow,
        PartialReason = partial,
        Warnings = warnings,
        Selected = Cases.Count,
        Harness = new HarnessInfo(Version, Commit),
        SystemsUnderTest = Ran(results.Values).Select(Describe).ToList(),
        Peers = Cases.Select(c => c.Side).Distinct().Select(side => new SystemInfo
        {
            Role = side.Other(),
            Name = side == Party.Station ? "Reference CSMS" : "Reference station",
            Reference = true,
        }).ToList(),
        Selection = new Selection
        {
            Profiles = _options.Selection.Profiles,
            Ids = _options.Selection.Ids,
            Blocks = _options.Selection.Blocks,
            Sides = _options.Selection.Sides.Select(side => side == Party.Station ? "station" : "csms").ToList(),
            Versions = _options.Selection.Versions.Select(v => v.Label()).ToList(),
            Tags = _options.Selection.Tags,
        },
        Strict = _options.Strict,
        CommandLine = _options.CommandLine,
        Cases = Cases.Select(c => results.GetValueOrDefault(c.Key)).OfType<CaseResult>().ToList(),
    };

    // Those that a case ran on; before that, the first of each side.
    private IEnumerable<Statement> Ran(IEnumerable<CaseResult> results)
    {
        var names = results.Select(result => result.SystemUnderTest).ToHashSet();
        return names.Count > 0
            ? _options.Statements.Where(statement => names.Contains(statement.Name))
            : Cases.Select(c => c.Side).Distinct().Select(side => _options.Statements.First(statement => statement.Role == side));
    }

    private static SystemInfo Describe(Statement statement) => new()
    {
        Role = statement.Role,
        Name = statement.Name,
        Reference = statement.Embedded,
        Vendor = statement.Product.Vendor,
        Model = statement.Product.Model,
        Firmware = statement.Product.Version,
        Address = statement.Embedded ? null : statement.Connection.Address ?? statement.Connection.Listen,
        Versions = statement.OcppVersions,
        StatementPath = FeatureFolder.Relative(statement.Path),
    };

    private static string InformationalVersion { get; } =
        typeof(TestRun).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0";

    private static string Version => InformationalVersion.Split('+')[0];

    private static string? Commit => InformationalVersion.Split('+') is [_, var commit] ? commit : null;
}
