using System.Diagnostics;
using Reqnroll.Bindings;
using TestHarness.Conformance.Applicability;
using TestHarness.Conformance.Catalogue;
using TestHarness.Conformance.Judging;
using TestHarness.Conformance.Statements;
using TestHarness.Gherkin;
using TestHarness.Ocpp;
using TestHarness.Ocpp.Findings;
using TestHarness.Ocpp.Wire;
using TestHarness.Reporting.Results;
using TestHarness.Transport.WebSockets;

namespace TestHarness.Conformance.Runs;

/// <summary>Runs one case on one bench and comes to its verdict.</summary>
/// <param name="runner">The Gherkin engine.</param>
/// <param name="strict">Whether warnings count as failures.</param>
/// <param name="observer">Is told how it goes on.</param>
public sealed class CaseRunner(ScenarioRunner runner, bool strict = false, ICaseObserver? observer = null)
{
    private static readonly Reason s_interrupted = new("The run was interrupted before the case had ended.");

    /// <summary>Whether the system under test turned out not to be there, so that further cases would only wait in vain.</summary>
    public bool SutIsAbsent { get; private set; }

    /// <summary>Runs a case on the first system that it applies to.</summary>
    /// <param name="plannedCase">The case.</param>
    /// <param name="systems">The systems under test.</param>
    /// <param name="reportFolder">The report's folder, which the trace goes into; null writes no trace.</param>
    /// <param name="cancellation">Ends the case as an Error.</param>
    /// <exception cref="PortInUseException">The harness cannot listen where the statement says.</exception>
    /// <exception cref="StatementException">A file or secret that the statement names is not there.</exception>
    public async Task<CaseResult> RunAsync(PlannedCase plannedCase, SystemsUnderTest systems, string? reportFolder, CancellationToken cancellation)
    {
        observer?.CaseStarted(plannedCase);
        var result = await ChosenAsync(plannedCase, systems, reportFolder, cancellation);
        observer?.CaseEnded(result);
        return result;
    }

    /// <summary>Runs a case on a system that was chosen already.</summary>
    /// <param name="plannedCase">The case.</param>
    /// <param name="chosen">The system under test.</param>
    /// <param name="reportFolder">The report's folder, which the trace goes into; null writes no trace.</param>
    /// <param name="cancellation">Ends the case as an Error.</param>
    public async Task<CaseResult> RunAsync(PlannedCase plannedCase, ChosenSystem chosen, string? reportFolder, CancellationToken cancellation)
    {
        observer?.CaseStarted(plannedCase);
        var result = await JudgedAsync(plannedCase, chosen, reportFolder, cancellation);
        observer?.CaseEnded(result);
        return result;
    }

    private async Task<CaseResult> ChosenAsync(PlannedCase plannedCase, SystemsUnderTest systems, string? reportFolder, CancellationToken cancellation)
    {
        var started = DateTimeOffset.UtcNow;
        Reason reason;
        try
        {
            return await JudgedAsync(plannedCase, await systems.ChooseAsync(plannedCase, cancellation), reportFolder, cancellation);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            reason = s_interrupted;
        }
        catch (SutAbsentException error)
        {
            reason = new Reason(error.Message);
            SutIsAbsent = true;
        }

        return Skeleton(plannedCase, started) with { Verdict = Verdict.Error, Reason = reason };
    }

    private async Task<CaseResult> JudgedAsync(PlannedCase plannedCase, ChosenSystem chosen, string? reportFolder, CancellationToken cancellation)
    {
        var started = DateTimeOffset.UtcNow;
        var watch = Stopwatch.StartNew();
        var judge = new Judge(plannedCase.Side, strict);
        var (statement, benches, applicability) = chosen;
        if (applicability.Exclusion is { } exclusion)
            judge.Step(new NotApplicableException(exclusion), preparing: true);
        var skeleton = Skeleton(plannedCase, started) with
        {
            Status = applicability.Status,
            SystemUnderTest = statement.Name,
            DeclaredKnownFailure = Declared(plannedCase, statement),
        };
        if (judge.Verdict == Verdict.NotApplicable)
            return skeleton with { Reason = judge.Reason, Duration = watch.Elapsed };

        var trace = reportFolder is null ? null : $"traces/{plannedCase.Key}.jsonl";
        var steps = new StepObserver(plannedCase, observer);
        var stepResults = skeleton.Steps;
        IReadOnlyList<WireRecord> records = [];
        var isVirtual = false;
        try
        {
            // A trace goes on where a file already is; that of an earlier run in the same folder is not this case's.
            if (trace is not null)
                File.Delete(Path.Combine(reportFolder!, trace));
            await using var bench = await benches.CreateAsync(plannedCase.Needs, trace is null ? null : Path.Combine(reportFolder!, trace), cancellation);
            observer?.CasePreparing(plannedCase, bench);
            bench.Requirements = plannedCase.Requirements;
            steps.Bench = bench;
            judge.BrokenOnPurpose = bench.BrokenOnPurpose;
            isVirtual = bench.Clock.IsVirtual;
            try
            {
                await benches.PrepareAsync(bench, cancellation);
                bench.Cursor.TakeConsumed();
                var outcome = await runner.RunAsync(plannedCase.Scenario, new RunOptions
                {
                    StepTimeout = TimeSpan.FromSeconds(statement.Timeouts.Step),
                    RegisterServices = container => container.RegisterInstanceAs(bench),
                    Observer = steps,
                    CancellationToken = cancellation,
                });
                stepResults = steps.Results;
                foreach (var step in outcome.Steps.Where(step => step.Error is not null && step.Status != OutcomeStatus.Skipped))
                    judge.Step(step.Error!, step.Kind == StepDefinitionType.Given);
                foreach (var hook in outcome.HookErrors)
                    judge.Worsen(Verdict.Error, new Reason(hook.ToString()));
                await bench.Clock.SettleAsync(cancellation);
                var (findings, failures) = await bench.ConcludeAsync();
                judge.Wire(findings);
                foreach (var failure in failures)
                    judge.Worsen(Verdict.Error, new Reason(failure));
            }
            catch (Exception error) when (error is not (OperationCanceledException or SutAbsentException))
            {
                judge.Step(error, preparing: true);
            }
            finally
            {
                records = bench.Records;
            }

            foreach (var remainder in await benches.RestoreAsync(bench, cancellation))
                judge.Warn(remainder);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            judge.Worsen(Verdict.Error, s_interrupted);
        }
        catch (SutAbsentException error)
        {
            judge.Worsen(Verdict.Error, new Reason(error.Message));
            SutIsAbsent = true;
        }
        catch (Exception error) when (error is not (PortInUseException or StatementException))
        {
            judge.Step(error, preparing: true);
        }

        judge.Wire(records.SelectMany(Findings));
        judge.Frames(records.OfType<FrameRecord>().Count(frame => frame.Sender == plannedCase.Side));
        return skeleton with
        {
            Verdict = judge.Verdict,
            Reason = judge.Reason,
            Warnings = judge.Warnings,
            Findings = judge.Findings,
            Steps = stepResults,
            Wire = records.Select(WireEntry.From).ToList(),
            TraceFile = trace,
            Duration = watch.Elapsed,
            VirtualTime = isVirtual,
        };
    }

    private static CaseResult Skeleton(PlannedCase plannedCase, DateTimeOffset started) => new()
    {
        Id = plannedCase.Id,
        Title = plannedCase.Scenario.Title,
        Side = plannedCase.Side,
        Version = plannedCase.Version,
        Profile = plannedCase.Profile,
        Block = plannedCase.Block,
        BlockName = Blocks.Name(plannedCase.Block),
        UseCase = plannedCase.Scenario.Feature.Title,
        Requirements = plannedCase.Requirements,
        Tags = plannedCase.Scenario.Tags,
        Source = new SourceLocation(FeatureFolder.Relative(plannedCase.Scenario.Feature.Path), plannedCase.Scenario.ScenarioLine),
        Rerun = $"ocpp-harness run --id {plannedCase.Id} --ocpp {plannedCase.Version.Label()}",
        StartedAt = started,
        Verdict = Verdict.NotApplicable,
        Steps = NotRun(plannedCase.Scenario),
    };

    private static KnownFailure? Declared(PlannedCase plannedCase, Statement statement) =>
        statement.KnownFailures
            .Where(known => known.Id == plannedCase.Id && (known.Versions is null || known.Versions.Contains(plannedCase.Version.Label())))
            .Select(known => new KnownFailure(known.Id, known.Reason, known.Reference))
            .FirstOrDefault();

    private static IReadOnlyList<Finding> Findings(WireRecord record) => record switch
    {
        FrameRecord frame => frame.Findings,
        ConnectionRecord connection => connection.Findings,
        _ => [],
    };

    private static List<StepResult> NotRun(LoadedScenario scenario) =>
        scenario.Steps.Select(step => new StepResult { Keyword = step.Keyword, Text = step.Text, Table = step.Table, DocString = step.DocString, Line = step.Line, Status = StepStatus.Skipped }).ToList();
}
