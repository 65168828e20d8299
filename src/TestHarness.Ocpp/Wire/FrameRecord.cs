using TestHarness.Ocpp.Findings;
using TestHarness.Ocpp.Framing;

namespace TestHarness.Ocpp.Wire;

/// <summary>A WebSocket message as it was received, with what the validation said of it.</summary>
public sealed record FrameRecord : WireRecord
{
    /// <summary>Who sent it.</summary>
    public required Party Sender { get; init; }

    /// <summary>The version negotiated on the connection; null when none was.</summary>
    public OcppVersion? Version { get; init; }

    /// <summary>The message as parsed; keeps the bytes received.</summary>
    public required Frame Frame { get; init; }

    /// <summary>The action: of a CALL or SEND its own, of an answer the action of the CALL that it answers; null when unknown.</summary>
    public string? Action { get; init; }

    /// <summary>For an answer, the <see cref="WireRecord.Number"/> of the CALL it answers (for CALLRESULTERROR: of the CALLRESULT's CALL).</summary>
    public long? AnswersRecord { get; init; }

    /// <summary>What framing, schema and rules found in it, both warnings and violations.</summary>
    public IReadOnlyList<Finding> Findings { get; init; } = [];

    /// <summary>What the proxy did to it on purpose (dropped, delayed, changed); null when it was forwarded as it came.</summary>
    public string? Fault { get; init; }

    /// <summary>
    /// What the proxy sent on in place of the message, in order: empty when it was dropped or held back, several when it was duplicated.
    /// Null when it was forwarded as it came, which is the rule.
    /// </summary>
    public IReadOnlyList<ReadOnlyMemory<byte>>? Forwarded { get; init; }
}
