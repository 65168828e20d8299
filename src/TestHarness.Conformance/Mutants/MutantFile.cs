namespace TestHarness.Conformance.Mutants;

/// <summary>A file of mutants.</summary>
/// <param name="Mutants">The mutants.</param>
internal sealed record MutantFile(IReadOnlyList<MutantEntry> Mutants)
{
    /// <summary>The file's schema, for editors.</summary>
    [System.Text.Json.Serialization.JsonPropertyName("$schema")]
    public string? Schema { get; init; }
}
