namespace TestHarness.Benchmarks.Lint;

/// <summary>What to measure.</summary>
/// <param name="Frames">Frames of the trace, at least.</param>
/// <param name="Stations">Stations side by side.</param>
/// <param name="Connections">When above 0: a trace of so many connections one after the other instead.</param>
/// <param name="Rounds">Runs of lint.</param>
/// <param name="Keep">File to keep the trace in; null to delete it.</param>
/// <param name="Json">File for the numbers; null for none.</param>
internal sealed record LintSpeedOptions(long Frames, int Stations, int Connections, int Rounds, string? Keep, string? Json);
