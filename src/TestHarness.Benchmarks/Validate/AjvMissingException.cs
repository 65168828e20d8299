namespace TestHarness.Benchmarks.Validate;

/// <summary>Ajv cannot be measured here; the message says why.</summary>
internal sealed class AjvMissingException(string message) : Exception(message);
