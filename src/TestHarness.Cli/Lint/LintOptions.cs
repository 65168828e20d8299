using TestHarness.Ocpp;
using TestHarness.Ocpp.Validation;
using TestHarness.Rules.Linting;

namespace TestHarness.Cli.Lint;

/// <summary>What <c>ocpp-harness lint</c> was asked to do.</summary>
internal sealed record LintOptions
{
    /// <summary>How the user names standard input.</summary>
    public const string StandardInput = "-";

    /// <summary>The traces.</summary>
    public required IReadOnlyList<string> Files { get; init; }

    /// <summary><c>text</c>, <c>json</c> or <c>sarif</c>.</summary>
    public required string Format { get; init; }

    /// <summary>The file to write to; null for standard output.</summary>
    public string? Output { get; init; }

    /// <summary>Whether to leave out the summary.</summary>
    public bool Quiet { get; init; }

    /// <summary>Whether warnings count as violations.</summary>
    public bool Strict { get; init; }

    /// <summary>What payloads are checked against.</summary>
    public required SchemaSet Schemas { get; init; }

    /// <summary>Which findings are wanted.</summary>
    public FindingSelection Selection { get; init; } = FindingSelection.All;

    /// <summary>The file of the findings that are known; null for none.</summary>
    public string? Baseline { get; init; }

    /// <summary>The file to write the findings to as known ones; null when they are not to be written.</summary>
    public string? WriteBaseline { get; init; }

    /// <summary>The version of frames that do not say theirs.</summary>
    public OcppVersion? Version { get; init; }
}
