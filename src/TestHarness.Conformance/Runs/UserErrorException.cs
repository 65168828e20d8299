namespace TestHarness.Conformance.Runs;

/// <summary>The user asked for something that cannot be done; the message says what was wrong, where, what was expected and what to do.</summary>
public sealed class UserErrorException(string message) : Exception(message);
