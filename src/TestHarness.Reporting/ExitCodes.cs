using TestHarness.Ocpp;
using TestHarness.Reporting.Results;

namespace TestHarness.Reporting;

/// <summary>What <c>ocpp-harness run</c> ends with, so that a pipeline need not read the report.</summary>
public static class ExitCodes
{
    /// <summary>Every case passed, does not apply, or failed as declared.</summary>
    public const int Pass = 0;

    /// <summary>A case failed, or one passed whose failure is declared.</summary>
    public const int Fail = 1;

    /// <summary>A question was not asked: a case is inconclusive, the run is partial, or nothing ran.</summary>
    public const int Inconclusive = 3;

    /// <summary>The harness, its peer or the network misbehaved, or the system under test stayed away.</summary>
    public const int Error = 4;

    /// <summary>
    /// The exit code of a run: that of its worst case. A declared failure counts as a pass; a declared failure that passes counts as a
    /// failure, because the declaration is no longer true.
    /// </summary>
    public static int For(RunResult run) => For(Effective(run));

    /// <summary>The exit code of a verdict.</summary>
    public static int For(Verdict verdict) => verdict switch
    {
        Verdict.Error => Error,
        Verdict.Fail => Fail,
        Verdict.Inconclusive => Inconclusive,
        _ => Pass,
    };

    /// <summary>What a case counts for the run, its declaration considered.</summary>
    public static Verdict Effective(CaseResult result) => result switch
    {
        { DeclaredKnownFailure: not null, Verdict: Verdict.Fail } => Verdict.Pass,
        { DeclaredKnownFailure: not null, Verdict: Verdict.Pass } => Verdict.Fail,
        _ => result.Verdict,
    };

    /// <summary>The run's verdict: the worst of what its cases count, and Inconclusive at least when it is partial or empty.</summary>
    public static Verdict Effective(RunResult run)
    {
        var worst = Verdicts.Worst(run.Cases.Select(Effective));
        return run.Partial || run.Cases.Count == 0 ? Verdicts.Worst(worst, Verdict.Inconclusive) : worst;
    }
}
