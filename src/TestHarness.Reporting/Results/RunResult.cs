namespace TestHarness.Reporting.Results;

/// <summary>
/// Everything a run has to tell: what was tested against what, and a verdict per test case with the frames that prove it.
/// Written as <c>results.json</c>; its JSON form is described by <c>results.schema.json</c>.
/// </summary>
public sealed record RunResult
{
    /// <summary>The form of <c>results.json</c> that this version writes.</summary>
    public const string CurrentSchemaVersion = "1.0";

    /// <summary>The form of the file: the second number grows when something is added, the first when something changes its meaning.</summary>
    public string SchemaVersion { get; init; } = CurrentSchemaVersion;

    /// <summary>Name of the run, unique in its reports folder, for example <c>2026-11-21T09-30-12</c>.</summary>
    public required string Id { get; init; }

    /// <summary>When the run began, by the machine's clock.</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>When the run ended, or when this state of it was written.</summary>
    public required DateTimeOffset EndedAt { get; init; }

    /// <summary>Why not everything that was selected was run, for example <c>interrupted with Ctrl-C</c>; null for a whole run.</summary>
    public string? PartialReason { get; init; }

    /// <summary>Whether selected cases are missing from <see cref="Cases"/>.</summary>
    public bool Partial => PartialReason is not null;

    /// <summary>How many cases were selected; with a partial run, more than <see cref="Cases"/> holds. Null when not known.</summary>
    public int? Selected { get; init; }

    /// <summary>What should be known of the run as a whole, for example where statement and device model disagree: one sentence each.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];

    /// <summary>The harness that ran.</summary>
    public required HarnessInfo Harness { get; init; }

    /// <summary>The systems under test; a case names its own.</summary>
    public required IReadOnlyList<SystemInfo> SystemsUnderTest { get; init; }

    /// <summary>What the harness put at the other end of each system under test.</summary>
    public IReadOnlyList<SystemInfo> Peers { get; init; } = [];

    /// <summary>What the user asked for.</summary>
    public Selection Selection { get; init; } = new();

    /// <summary>Whether warnings count as failures (<c>--strict</c>).</summary>
    public bool Strict { get; init; }

    /// <summary>The command as typed, so that the run can be repeated; null when it was not started from a command line.</summary>
    public string? CommandLine { get; init; }

    /// <summary>The test cases, in the order in which they should be read.</summary>
    public required IReadOnlyList<CaseResult> Cases { get; init; }

    /// <summary>The cases counted.</summary>
    public Totals Totals => Totals.Of(Cases);
}
