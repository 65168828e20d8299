namespace TestHarness.Conformance.Judging;

/// <summary>The harness, its peer or the network misbehaved: verdict Error.</summary>
public sealed class HarnessException(string message, Exception? inner = null) : Exception(message, inner);
