namespace TestHarness.Rules.Linting;

/// <summary>The input is no trace at all; the message says what it is instead, as the end of a sentence that starts with its name.</summary>
public sealed class NotATraceException(string message) : Exception(message);
