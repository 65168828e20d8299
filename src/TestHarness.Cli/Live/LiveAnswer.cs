using TestHarness.Conformance.Operators;

namespace TestHarness.Cli.Live;

/// <summary>What the page sends when a button is pressed.</summary>
internal sealed record LiveAnswer
{
    /// <summary>The number of the question.</summary>
    public long Prompt { get; init; }

    /// <summary>The button.</summary>
    public OperatorOutcome Outcome { get; init; }

    /// <summary>The note; null for none.</summary>
    public string? Note { get; init; }
}
