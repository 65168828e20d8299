using TestHarness.Ocpp.Findings;
using TestHarness.Ocpp.Wire;

namespace TestHarness.Ocpp.Traces;

/// <summary>What stands in one line of a trace.</summary>
/// <param name="Line">Number of the line, from 1.</param>
public abstract record TraceEntry(long Line)
{
    /// <summary>A frame or a connection event.</summary>
    /// <param name="Line">Number of the line, from 1.</param>
    /// <param name="Record">The record, numbered as in the trace, or by its place where the trace has no numbers.</param>
    public sealed record Wire(long Line, WireRecord Record) : TraceEntry(Line);

    /// <summary>A finding that belongs to no record.</summary>
    /// <param name="Line">Number of the line, from 1.</param>
    /// <param name="Finding">The finding.</param>
    /// <param name="Timestamp">When it was found.</param>
    public sealed record Verdict(long Line, Finding Finding, DateTimeOffset Timestamp) : TraceEntry(Line);

    /// <summary>A line that cannot be read.</summary>
    /// <param name="Line">Number of the line, from 1.</param>
    /// <param name="Reason">Why, in one sentence.</param>
    public sealed record Broken(long Line, string Reason) : TraceEntry(Line);
}
