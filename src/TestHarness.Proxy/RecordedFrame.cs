using TestHarness.Ocpp;
using TestHarness.Ocpp.Framing;
using TestHarness.Ocpp.Wire;
using TestHarness.Proxy.Faults;

namespace TestHarness.Proxy;

/// <summary>A frame on its way into the wire; <see cref="Record"/> is known once the recorder came to it.</summary>
internal sealed class RecordedFrame(LineInfo line, Party sender, DateTimeOffset timestamp, ReadOnlyMemory<byte> bytes, bool isBinary, FaultOutcome? fault)
{
    internal LineInfo Line { get; } = line;

    internal Party Sender { get; } = sender;

    internal DateTimeOffset Timestamp { get; } = timestamp;

    internal ReadOnlyMemory<byte> Bytes { get; } = bytes;

    internal bool IsBinary { get; } = isBinary;

    internal FaultOutcome? Fault { get; } = fault;

    internal FrameRecord? Record { get; set; }

    internal FrameRecord ToRecord() => new()
    {
        Timestamp = Timestamp,
        ConnectionId = Line.ConnectionId,
        StationIdentity = Line.Identity,
        Sender = Sender,
        Version = Line.Version,
        Frame = Frame.Parse(Bytes, IsBinary),
        Fault = Fault?.Description,
        Forwarded = Fault?.Messages,
    };
}
