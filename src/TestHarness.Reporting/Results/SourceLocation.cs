namespace TestHarness.Reporting.Results;

/// <summary>A place in a feature file.</summary>
/// <param name="File">The file, with forward slashes, relative to where features are.</param>
/// <param name="Line">The line, from 1.</param>
public sealed record SourceLocation(string File, int Line);
