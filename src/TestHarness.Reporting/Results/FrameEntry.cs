using TestHarness.Ocpp.Framing;
using TestHarness.Ocpp.Wire;

namespace TestHarness.Reporting.Results;

/// <summary>A frame in a result.</summary>
public sealed record FrameEntry : WireEntry
{
    /// <summary>The message type; null when it could not be read.</summary>
    public MessageType? Type { get; init; }

    /// <summary>The action; of an answer, the action of the CALL that it answers; null when not known.</summary>
    public string? Action { get; init; }

    /// <summary>The message id; null when it could not be read.</summary>
    public string? MessageId { get; init; }

    /// <summary>For an answer, the number of the CALL's record.</summary>
    public long? Answers { get; init; }

    /// <summary>The frame as received; bytes that are not UTF-8 appear as U+FFFD.</summary>
    public required string Raw { get; init; }

    /// <summary>The frame's size in bytes.</summary>
    public required int Size { get; init; }

    /// <summary>What is wrong with the shape of the message, as a sentence; null when nothing is.</summary>
    public string? Malformed { get; init; }

    /// <summary>What the proxy did to it on purpose; null when it was forwarded as it came.</summary>
    public string? Fault { get; init; }

    /// <summary>The entry of a frame on the wire.</summary>
    public static FrameEntry From(FrameRecord record) => new()
    {
        Number = record.Number,
        Time = record.Timestamp,
        Connection = record.ConnectionId,
        Identity = record.StationIdentity,
        Sender = record.Sender,
        Findings = record.Findings,
        Type = record.Frame.Type,
        Action = record.Action ?? record.Frame.Action,
        MessageId = record.Frame.MessageId,
        Answers = record.AnswersRecord,
        Raw = record.Frame.Text,
        Size = record.Frame.Bytes.Length,
        Malformed = record.Frame.Fault is { } fault
            ? $"expected {fault.Expected}{(fault.Path is null ? "" : $" at {fault.Path}")}, found {fault.Actual}"
            : null,
        Fault = record.Fault,
    };
}
