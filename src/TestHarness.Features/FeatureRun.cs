using System.Collections.Concurrent;
using NUnit.Framework;
using TestHarness.Conformance.Applicability;
using TestHarness.Conformance.Runs;
using TestHarness.Conformance.Statements;
using TestHarness.Gherkin;
using TestHarness.Ocpp;
using TestHarness.Reporting.Results;

namespace TestHarness.Features;

/// <summary>The run that <c>dotnet test</c> makes: what is under test comes from the run settings (parameters <c>dut</c>, <c>report</c>,
/// <c>strict</c>; see runsettings/). Relative paths in them start at the folder of TestHarness.sln, since a test host has no folder of the user's.</summary>
internal sealed class FeatureRun : IAsyncDisposable
{
    private static readonly Lazy<FeatureRun> Instance = new(() => new FeatureRun());
    private readonly Dictionary<string, PlannedCase> _byKey;
    private readonly Dictionary<Party, SystemsUnderTest> _systems;
    private readonly ConcurrentDictionary<string, CaseResult> _results = [];
    private readonly SemaphoreSlim _oneAtATime = new(1);
    private readonly CaseRunner _runner;
    private readonly TestRunOptions _options;
    private readonly DateTimeOffset _started = DateTimeOffset.UtcNow;
    private readonly TestRun _run;

    private FeatureRun()
    {
        _options = new TestRunOptions
        {
            Statements = Statements(),
            ReportFolder = TestContext.Parameters.Get("report") is { Length: > 0 } report ? Rooted(report) : null,
            Strict = TestContext.Parameters.Get("strict", false),
        };
        _run = TestRun.Plan(_options);
        _byKey = _run.Cases.ToDictionary(planned => planned.Key);
        _systems = _run.Cases.Select(planned => planned.Side).Distinct().ToDictionary(side => side, side => _options.Systems(side));
        Folder = _options.ReportFolder ?? Path.Combine(TestContext.CurrentContext.WorkDirectory, "features-run");
        Directory.CreateDirectory(Path.Combine(Folder, "traces"));
        _runner = new CaseRunner(new ScenarioRunner(TestRun.Bindings), _options.Strict);
    }

    /// <summary>The run of this process.</summary>
    public static FeatureRun Current => Instance.Value;

    /// <summary>The cases.</summary>
    public IReadOnlyList<PlannedCase> Cases => _run.Cases;

    /// <summary>Runs a case.</summary>
    public async Task<CaseResult> RunAsync(string key, CancellationToken cancellation)
    {
        var planned = _byKey[key];
        var systems = _systems[planned.Side];
        if (systems.AllowsParallelRuns)
            return _results[key] = await _runner.RunAsync(planned, systems, Folder, cancellation);
        await _oneAtATime.WaitAsync(cancellation);
        try
        {
            return _results[key] = await _runner.RunAsync(planned, systems, Folder, cancellation);
        }
        finally
        {
            _oneAtATime.Release();
        }
    }

    /// <summary>Ends the run: benches are given back, and the report is written where one was asked for.</summary>
    public async ValueTask DisposeAsync()
    {
        foreach (var systems in _systems.Values)
            await systems.DisposeAsync();
        _oneAtATime.Dispose();
        if (_options.ReportFolder is not null)
            await _run.WriteReportAsync(_started, _results, partial: _results.Count < Cases.Count ? "not every test was selected" : null, _systems.Values.SelectMany(systems => systems.Warnings).ToList());
    }

    /// <summary>Where a case's trace is.</summary>
    public string TracePath(string trace) => Path.Combine(Folder, trace);

    // The report's folder, or where traces are kept without one.
    private string Folder { get; }

    private static IReadOnlyList<Statement> Statements() =>
        TestContext.Parameters.Get("dut") is { Length: > 0 } dut
            ? dut.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(file => StatementLoader.Load(Rooted(file))).ToList()
            : ReferenceStatements.All();

    private static string Rooted(string path)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "TestHarness.sln")))
                return Path.Combine(folder.FullName, path);
        }

        return Path.GetFullPath(path);
    }
}
