namespace TestHarness.Transport.Rpc;

/// <summary>The answer to a CALL.</summary>
public abstract record CallReply
{
    private CallReply()
    {
    }

    /// <summary>A CALLRESULT.</summary>
    /// <param name="Payload">The payload's JSON.</param>
    public sealed record Result(ReadOnlyMemory<byte> Payload) : CallReply;

    /// <summary>A CALLERROR.</summary>
    /// <param name="Code">Error code (Part 4 section 4.3).</param>
    /// <param name="Description">Description, at most 255 characters.</param>
    public sealed record Error(string Code, string Description) : CallReply;

    /// <summary>No answer came in time (the CALL's time-out passed).</summary>
    public sealed record TimedOut : CallReply;

    /// <summary>The connection ended before an answer came.</summary>
    public sealed record Disconnected : CallReply;
}
