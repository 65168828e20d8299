namespace TestHarness.Conformance.Judging;

/// <summary>The system under test is not there: no case can be run, and the run ends.</summary>
public sealed class SutAbsentException(string message) : Exception(message);
