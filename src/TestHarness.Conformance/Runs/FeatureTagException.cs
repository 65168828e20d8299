namespace TestHarness.Conformance.Runs;

/// <summary>The tags of a scenario do not say what it is.</summary>
public sealed class FeatureTagException(string location, string problem) : Exception($"{location}: {problem}.");
