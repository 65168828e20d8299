namespace TestHarness.Benchmarks.Proxying;

/// <summary>What to measure.</summary>
/// <param name="Stations">How many stations side by side, one after the other.</param>
/// <param name="Rate">CALLs a second of several stations together while latency is measured.</param>
/// <param name="Seconds">How long each measurement lasts.</param>
/// <param name="Json">File for the numbers; null for none.</param>
internal sealed record ProxySpeedOptions(IReadOnlyList<int> Stations, int Rate, int Seconds, string? Json);
