namespace TestHarness.Ocpp.Traffic;

/// <summary>How long things took.</summary>
/// <param name="Count">How many there were.</param>
/// <param name="Mean">The mean.</param>
/// <param name="Median">What half of them did not exceed.</param>
/// <param name="P99">What 99 of 100 did not exceed.</param>
/// <param name="Longest">The longest.</param>
public sealed record LatencySummary(long Count, TimeSpan Mean, TimeSpan Median, TimeSpan P99, TimeSpan Longest);
