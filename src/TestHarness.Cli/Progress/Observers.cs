using TestHarness.Conformance.Benches;
using TestHarness.Conformance.Runs;
using TestHarness.Gherkin;
using TestHarness.Reporting.Results;

namespace TestHarness.Cli.Progress;

/// <summary>Several who are told how a run goes on.</summary>
internal sealed class Observers(params IReadOnlyList<ICaseObserver> all) : ICaseObserver
{
    /// <inheritdoc />
    public void CaseStarted(PlannedCase plannedCase) => Each(one => one.CaseStarted(plannedCase));

    /// <inheritdoc />
    public void CasePreparing(PlannedCase plannedCase, Bench bench) => Each(one => one.CasePreparing(plannedCase, bench));

    /// <inheritdoc />
    public void StepStarted(PlannedCase plannedCase, LoadedStep step, Bench bench) => Each(one => one.StepStarted(plannedCase, step, bench));

    /// <inheritdoc />
    public void CaseEnded(CaseResult result) => Each(one => one.CaseEnded(result));

    private void Each(Action<ICaseObserver> tell)
    {
        foreach (var one in all)
            tell(one);
    }
}
