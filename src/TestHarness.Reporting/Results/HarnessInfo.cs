namespace TestHarness.Reporting.Results;

/// <summary>The harness that produced a result.</summary>
/// <param name="Version">Its version, for example <c>0.1.0</c>.</param>
/// <param name="Commit">The commit it was built from; null when not known.</param>
public sealed record HarnessInfo(string Version, string? Commit = null);
