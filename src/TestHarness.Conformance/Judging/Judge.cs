using TestHarness.Ocpp;
using TestHarness.Ocpp.Findings;
using TestHarness.Reporting.Results;

namespace TestHarness.Conformance.Judging;

/// <summary>Comes to the verdict of one case. Verdicts only get worse, and the first reason of the final one is kept.</summary>
/// <param name="sut">The side under test.</param>
/// <param name="strict">Whether warnings count as failures.</param>
public sealed class Judge(Party sut, bool strict)
{
    private readonly List<Finding> _findings = [];
    private readonly List<string> _warnings = [];

    /// <summary>The verdict so far.</summary>
    public Verdict Verdict { get; private set; } = Verdict.Pass;

    /// <summary>The first reason of the verdict so far; null with Pass.</summary>
    public Reason? Reason { get; private set; }

    /// <summary>Every finding told so far.</summary>
    public IReadOnlyList<Finding> Findings => _findings;

    /// <summary>The requirements that the harness's own side breaks because the case needs it.</summary>
    public IReadOnlySet<string> BrokenOnPurpose { get; set; } = new HashSet<string>();

    /// <summary>What does not fail the case but should be known.</summary>
    public IReadOnlyList<string> Warnings => _warnings;

    /// <summary>Takes note of what ended a step.</summary>
    /// <param name="error">What the step threw.</param>
    /// <param name="preparing">Whether the step was a Given: it prepares and asks no question.</param>
    public void Step(Exception error, bool preparing)
    {
        switch (error)
        {
            case ExpectationException { Finding.Side: var side } expectation when side != sut:
                Worsen(Verdict.Error, Reason.Of(expectation.Finding) with { Message = $"The harness's own {Name(side)} did not do its part: {expectation.Finding.Message}" });
                break;
            case ExpectationException { NothingCame: true } expectation when preparing:
                _findings.Add(expectation.Finding);
                Worsen(Verdict.Inconclusive, Reason.Of(expectation.Finding) with { Message = $"A precondition was not reached. {expectation.Finding.Message}" });
                break;
            case ExpectationException expectation:
                _findings.Add(expectation.Finding);
                Worsen(Verdict.Fail, Reason.Of(expectation.Finding));
                break;
            case InconclusiveException:
                Worsen(Verdict.Inconclusive, new Reason(error.Message));
                break;
            case NotApplicableException:
                // Only as long as nothing was judged: a case that began and failed did apply.
                if (Verdict == Verdict.Pass)
                {
                    Verdict = Verdict.NotApplicable;
                    Reason = new Reason(error.Message);
                }

                break;
            default:
                Worsen(Verdict.Error, new Reason(error.Message));
                break;
        }
    }

    /// <summary>Takes note of what the validation saw on the wire.</summary>
    public void Wire(IEnumerable<Finding> findings)
    {
        foreach (var finding in findings)
        {
            var mine = finding.Side == sut;
            if (!mine && BrokenOnPurpose.Contains(finding.RequirementId))
                continue;
            _findings.Add(finding);
            if (finding.Severity == FindingSeverity.Warning && !(strict && mine))
            {
                if (mine)
                    _warnings.Add($"{finding.RequirementId}: {finding.Message}");
                continue;
            }

            Worsen(mine ? Verdict.Fail : Verdict.Error, mine
                ? Reason.Of(finding)
                : Reason.Of(finding) with { Message = $"The harness's own {Name(finding.Side)} broke a rule: {finding.Message}" });
        }
    }

    /// <summary>Takes note of something that does not touch the verdict.</summary>
    public void Warn(string message) => _warnings.Add(message);

    /// <summary>
    /// Takes note of how many frames the system under test sent: of one that said nothing, nothing can be said, except that the case does not apply.
    /// </summary>
    public void Frames(int sentBySut)
    {
        if (sentBySut == 0 && Verdict != Verdict.NotApplicable)
            Worsen(Verdict.Inconclusive, new Reason($"The {Name(sut)} under test sent no frame at all."));
    }

    /// <summary>Worsens the verdict; a verdict that is not worse than the present one changes nothing.</summary>
    public void Worsen(Verdict verdict, Reason reason)
    {
        if (!verdict.IsWorseThan(Verdict))
            return;
        Verdict = verdict;
        Reason = reason;
    }

    private static string Name(Party party) => party == Party.Station ? "station" : "CSMS";
}
