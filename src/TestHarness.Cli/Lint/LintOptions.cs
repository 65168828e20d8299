using TestHarness.Ocpp;
using TestHarness.Ocpp.Validation;

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

    /// <summary>The version of frames that do not say theirs.</summary>
    public OcppVersion? Version { get; init; }
}
