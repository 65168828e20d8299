using TestHarness.Ocpp;

namespace TestHarness.Rules.Linting;

/// <summary>What was counted in a trace.</summary>
public sealed record LintTotals
{
    /// <summary>Frames judged, those of wrong shape included.</summary>
    public long Frames { get; init; }

    /// <summary>Frames of which nobody said which version they are: only what holds in every version was checked.</summary>
    public long FramesWithoutVersion { get; init; }

    /// <summary>The line of the first of them; 0 when there are none.</summary>
    public long FirstWithoutVersion { get; init; }

    /// <summary>Violations found.</summary>
    public long Violations { get; init; }

    /// <summary>Warnings found.</summary>
    public long Warnings { get; init; }

    /// <summary>Lines that cannot be read.</summary>
    public long UnreadableLines { get; init; }

    /// <summary>Stations that had to be forgotten because too many others came, although their connection was not seen to end.</summary>
    public long ForgottenStations { get; init; }

    /// <summary>Records that are lost, as notes in the trace tell.</summary>
    public long MissingRecords { get; init; }

    /// <summary>Rules that threw: errors of the harness.</summary>
    public IReadOnlyList<RuleFailure> RuleFailures { get; init; } = [];

    /// <summary>
    /// The verdict: Error when a line could not be read or a rule threw, Fail with a violation, Inconclusive when there was nothing to judge or no version to judge it by.
    /// </summary>
    /// <param name="strict">Whether a warning counts as a violation.</param>
    public Verdict Verdict(bool strict) => Verdicts.Worst(
    [
        UnreadableLines > 0 || RuleFailures.Count > 0 ? Ocpp.Verdict.Error : Ocpp.Verdict.Pass,
        Violations > 0 || (strict && Warnings > 0) ? Ocpp.Verdict.Fail : Ocpp.Verdict.Pass,
        Frames == 0 || FramesWithoutVersion > 0 ? Ocpp.Verdict.Inconclusive : Ocpp.Verdict.Pass,
    ]);
}
