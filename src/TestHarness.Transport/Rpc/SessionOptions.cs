namespace TestHarness.Transport.Rpc;

/// <summary>How an <see cref="OcppSession"/> behaves.</summary>
public sealed record SessionOptions
{
    /// <summary>The clock of time-outs.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>How long an answer may take before the CALL is given up (OCPPCommCtrlr.MessageTimeout).</summary>
    public TimeSpan AnswerTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Makes message ids; a fresh UUID each time unless told otherwise.</summary>
    public Func<string> NewMessageId { get; init; } = static () => Guid.NewGuid().ToString();
}
