using System.Text.Json.Serialization;
using TestHarness.Ocpp;
using TestHarness.Ocpp.Findings;

namespace TestHarness.Reporting.Results;

/// <summary>One test case on one side in one version: its verdict, why, and what was on the wire.</summary>
public sealed record CaseResult
{
    /// <summary>The OCA's id, for example <c>TC_B_01_CS</c>, or one of our own, <c>TH_B_01</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The scenario's title.</summary>
    public required string Title { get; init; }

    /// <summary>Which side is the system under test.</summary>
    public required Party Side { get; init; }

    /// <summary>The OCPP version it ran in.</summary>
    public required OcppVersion Version { get; init; }

    /// <summary>The name of the system under test that it ran on, as in <see cref="RunResult.SystemsUnderTest"/>; null when not known.</summary>
    public string? SystemUnderTest { get; init; }

    /// <summary>The certification profile, for example <c>Core</c>.</summary>
    public required string Profile { get; init; }

    /// <summary>The functional block's letter, for example <c>B</c>.</summary>
    public required string Block { get; init; }

    /// <summary>The block's name, for example <c>Provisioning</c>; null when not known.</summary>
    public string? BlockName { get; init; }

    /// <summary>The use case, for example <c>B01 Cold boot of a charging station</c>; null when there is none.</summary>
    public string? UseCase { get; init; }

    /// <summary>Whether certification asks for the case, and how that was decided.</summary>
    public CaseStatus Status { get; init; } = new();

    /// <summary>The requirements that the case covers, for example <c>B01.FR.01</c>.</summary>
    public IReadOnlyList<string> Requirements { get; init; } = [];

    /// <summary>The scenario's tags, without the at sign.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>Where the scenario is written; null when it has none.</summary>
    public SourceLocation? Source { get; init; }

    /// <summary>The verdict.</summary>
    public required Verdict Verdict { get; init; }

    /// <summary>The first reason of the verdict; null with Pass.</summary>
    public Reason? Reason { get; init; }

    /// <summary>What does not fail the case but should be known: one sentence each.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];

    /// <summary>Every finding of the case, on the wire (also in <see cref="Wire"/>, at the record it belongs to) or of an expectation.</summary>
    public IReadOnlyList<Finding> Findings { get; init; } = [];

    /// <summary>The scenario's steps, background and hooks included, in the order run.</summary>
    public IReadOnlyList<StepResult> Steps { get; init; } = [];

    /// <summary>What was on the wire between the system under test and its peer.</summary>
    public IReadOnlyList<WireEntry> Wire { get; init; } = [];

    /// <summary>The trace file, relative to the report's folder, with forward slashes; null when none was written.</summary>
    public string? TraceFile { get; init; }

    /// <summary>When the case began, by the machine's clock.</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>How long it took, by the machine's clock.</summary>
    [JsonPropertyName("durationMs")]
    public TimeSpan Duration { get; init; }

    /// <summary>Whether the bench ran on a clock that the scenario moved, so that the times on the wire are not the machine's.</summary>
    public bool VirtualTime { get; init; }

    /// <summary>The command that runs this case alone; null when there is none.</summary>
    public string? Rerun { get; init; }

    /// <summary>The failure as the statement declared it beforehand; null when none was declared.</summary>
    public KnownFailure? DeclaredKnownFailure { get; init; }

    /// <summary>Names the case within a run, also as the anchor on the page: <c>TC_B_01_CS-2.0.1</c>.</summary>
    public string Key => $"{Id}-{Version.Label()}";
}
