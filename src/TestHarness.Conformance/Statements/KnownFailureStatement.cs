namespace TestHarness.Conformance.Statements;

/// <summary>A case that is known to fail; it stays visible as Fail and does not fail the run.</summary>
public sealed record KnownFailureStatement
{
    /// <summary>The case's id.</summary>
    public required string Id { get; init; }

    /// <summary>The versions it fails on; all when absent.</summary>
    public IReadOnlyList<string>? Versions { get; init; }

    /// <summary>Why it fails.</summary>
    public required string Reason { get; init; }

    /// <summary>Where that is written down.</summary>
    public required string Reference { get; init; }
}
