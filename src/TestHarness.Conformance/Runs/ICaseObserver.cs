using TestHarness.Conformance.Benches;
using TestHarness.Gherkin;
using TestHarness.Reporting.Results;

namespace TestHarness.Conformance.Runs;

/// <summary>Is told how a run goes on; from several threads at once when cases run side by side.</summary>
public interface ICaseObserver
{
    /// <summary>A case begins.</summary>
    void CaseStarted(PlannedCase plannedCase)
    {
    }

    /// <summary>A case has its bench, and is brought to where it begins.</summary>
    void CasePreparing(PlannedCase plannedCase, Bench bench)
    {
    }

    /// <summary>A step begins.</summary>
    void StepStarted(PlannedCase plannedCase, LoadedStep step, Bench bench)
    {
    }

    /// <summary>A case has its verdict.</summary>
    void CaseEnded(CaseResult result)
    {
    }
}
