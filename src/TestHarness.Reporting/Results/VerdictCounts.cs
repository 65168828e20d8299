using TestHarness.Ocpp;

namespace TestHarness.Reporting.Results;

/// <summary>How many cases have which verdict.</summary>
public sealed record VerdictCounts
{
    /// <summary>Cases with <see cref="Verdict.Pass"/>.</summary>
    public int Pass { get; init; }

    /// <summary>Cases with <see cref="Verdict.Fail"/>, declared ones included.</summary>
    public int Fail { get; init; }

    /// <summary>Cases with <see cref="Verdict.Inconclusive"/>.</summary>
    public int Inconclusive { get; init; }

    /// <summary>Cases with <see cref="Verdict.NotApplicable"/>.</summary>
    public int NotApplicable { get; init; }

    /// <summary>Cases with <see cref="Verdict.Error"/>.</summary>
    public int Error { get; init; }

    /// <summary>Failed cases whose failure the statement declares; counted in <see cref="Fail"/> too.</summary>
    public int DeclaredFailures { get; init; }

    /// <summary>All cases.</summary>
    public int Total => Pass + Fail + Inconclusive + NotApplicable + Error;

    /// <summary>The count of one verdict.</summary>
    public int this[Verdict verdict] => verdict switch
    {
        Verdict.Pass => Pass,
        Verdict.Fail => Fail,
        Verdict.Inconclusive => Inconclusive,
        Verdict.NotApplicable => NotApplicable,
        _ => Error,
    };

    /// <summary>Counts cases.</summary>
    public static VerdictCounts Of(IEnumerable<CaseResult> cases)
    {
        var all = cases.ToList();
        int Count(Verdict verdict) => all.Count(c => c.Verdict == verdict);
        return new VerdictCounts
        {
            Pass = Count(Verdict.Pass),
            Fail = Count(Verdict.Fail),
            Inconclusive = Count(Verdict.Inconclusive),
            NotApplicable = Count(Verdict.NotApplicable),
            Error = Count(Verdict.Error),
            DeclaredFailures = all.Count(c => c.Verdict == Verdict.Fail && c.DeclaredKnownFailure is not null),
        };
    }
}
