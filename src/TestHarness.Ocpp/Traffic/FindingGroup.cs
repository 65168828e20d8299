namespace TestHarness.Ocpp.Traffic;

/// <summary>Findings that say the same of the same station.</summary>
/// <param name="Key">What they have in common.</param>
/// <param name="Count">How many there were.</param>
/// <param name="First">The first.</param>
/// <param name="Last">The last.</param>
public sealed record FindingGroup(FindingKey Key, long Count, FindingExample First, FindingExample Last);
