namespace TestHarness.Reporting.Traffic;

/// <summary>What a report says of a requirement that was broken.</summary>
/// <param name="Title">What it asks for, in one short sentence.</param>
/// <param name="Meaning">Why it matters; null where nobody described it.</param>
public sealed record RuleNote(string Title, string? Meaning);
