namespace TestHarness.Rules;

/// <summary>A rule threw: an error of the harness, after which that rule is silent for that station.</summary>
/// <param name="RuleId">Which rule.</param>
/// <param name="StationIdentity">Which station's instance of it; null before the identity was known.</param>
/// <param name="Error">What it threw.</param>
public sealed record RuleFailure(string RuleId, string? StationIdentity, Exception Error);
