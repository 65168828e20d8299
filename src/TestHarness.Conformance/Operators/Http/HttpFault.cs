namespace TestHarness.Conformance.Operators.Http;

/// <summary>A request did not do what it was sent for; the message says which, where it stands in the statement, and what came instead.</summary>
internal sealed class HttpFault(string message) : Exception(message);
