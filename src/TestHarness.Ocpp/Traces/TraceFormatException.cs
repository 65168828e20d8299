namespace TestHarness.Ocpp.Traces;

/// <summary>A line is JSON, but no record of a trace; the message says why.</summary>
internal sealed class TraceFormatException(string message) : Exception(message);
