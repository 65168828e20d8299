namespace TestHarness.Conformance.Judging;

/// <summary>The question could not be asked: the operator could not do it, or a precondition was not reached. Verdict Inconclusive.</summary>
public sealed class InconclusiveException(string message) : Exception(message);
