using TestHarness.Conformance.Benches;
using TestHarness.Conformance.Judging;
using TestHarness.Gherkin;
using TestHarness.Reporting.Results;

namespace TestHarness.Conformance.Runs;

/// <summary>Collects the steps of one case for the report, with the records that each consumed.</summary>
internal sealed class StepObserver(PlannedCase plannedCase, ICaseObserver? observer) : IScenarioObserver
{
    private readonly List<StepResult> _results = [];

    /// <summary>The bench that the case runs on.</summary>
    public Bench Bench { get; set; } = null!;

    /// <summary>The steps that are over.</summary>
    public IReadOnlyList<StepResult> Results => _results;

    public void StepStarted(LoadedScenario scenario, LoadedStep step) => observer?.StepStarted(plannedCase, step, Bench);

    public void StepEnded(LoadedScenario scenario, StepOutcome outcome) => _results.Add(new StepResult
    {
        Keyword = outcome.Keyword,
        Text = outcome.Text,
        Table = outcome.Table,
        DocString = outcome.DocString,
        Line = outcome.Line,
        Status = Status(outcome),
        Duration = outcome.Duration,
        Error = outcome.Error?.Message,
        Records = Bench.Cursor.TakeConsumed(),
    });

    private StepStatus Status(StepOutcome outcome) => outcome.Status switch
    {
        OutcomeStatus.Passed => StepStatus.Passed,
        OutcomeStatus.Skipped => StepStatus.Skipped,
        _ => outcome.Error switch
        {
            ExpectationException { Finding.Side: var side } when side == plannedCase.Side => StepStatus.Failed,
            InconclusiveException or NotApplicableException => StepStatus.Inconclusive,
            _ => StepStatus.Error,
        },
    };
}
