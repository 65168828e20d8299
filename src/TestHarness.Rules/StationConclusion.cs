using TestHarness.Ocpp.Findings;

namespace TestHarness.Rules;

/// <summary>What the rules of a station say when no more of it is to come: what only the end shows, such as a message that never came.</summary>
/// <param name="StationIdentity">Which station; null for what was seen before any identity was known.</param>
/// <param name="LastRecord">Number of the last record of it that was numbered when the rules saw it; 0 when none was.</param>
/// <param name="IsConnected">Whether its last connection was not seen to end.</param>
/// <param name="Findings">What they say.</param>
public sealed record StationConclusion(string? StationIdentity, long LastRecord, bool IsConnected, IReadOnlyList<Finding> Findings);
