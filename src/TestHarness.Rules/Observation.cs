using System.Text.Json;
using TestHarness.Ocpp;
using TestHarness.Ocpp.Findings;
using TestHarness.Ocpp.Framing;
using TestHarness.Ocpp.Wire;

namespace TestHarness.Rules;

/// <summary>A record as rules see it: before it has its number, with its payload parsed once for all of them, and only when one asks for it. Valid only during the call.</summary>
public sealed class Observation : IFindingSink, IDisposable
{
    private List<Finding>? _findings;
    private JsonDocument? _sent;
    private JsonDocument? _delivered;

    internal Observation(WireRecord record)
    {
        Record = record;
        Frame = record as FrameRecord is { Frame.Fault: null } frame ? frame : null;
    }

    /// <summary>The record.</summary>
    public WireRecord Record { get; }

    /// <summary>The record when it is a frame of right shape; null otherwise.</summary>
    public FrameRecord? Frame { get; }

    /// <summary>The connection's version; null when none was negotiated or the record is no frame.</summary>
    public OcppVersion? Version => (Record as FrameRecord)?.Version;

    /// <summary>The payload as its sender sent it; <see cref="JsonValueKind.Undefined"/> when there is none.</summary>
    public JsonElement Payload => Frame is { } frame ? Parse(ref _sent, frame.Frame.Payload) : default;

    /// <summary>Whether anything of the frame reached the other side.</summary>
    public bool IsDelivered => Record is FrameRecord { Forwarded: null or { Count: > 0 } };

    /// <summary>The payload as it reached the other side, which differs from <see cref="Payload"/> only where the proxy changed it.</summary>
    public JsonElement DeliveredPayload => Frame switch
    {
        null => default,
        { Forwarded: null } => Payload,
        { Forwarded: [var bytes, ..] } => Parse(ref _delivered, TestHarness.Ocpp.Framing.Frame.Parse(bytes).Payload),
        _ => default,
    };

    /// <summary>Whether it is a CALL or SEND of that action, or of any when null.</summary>
    public bool IsRequest(Party sender, string? action = null) =>
        Frame is { Frame.Type: MessageType.Call or MessageType.Send } frame && frame.Sender == sender && (action is null || frame.Action == action);

    /// <summary>Whether it is the CALLRESULT to a CALL of that action.</summary>
    public bool IsResult(Party sender, string action) => Frame is { Frame.Type: MessageType.CallResult } frame && frame.Sender == sender && frame.Action == action;

    /// <inheritdoc />
    public void Report(Finding finding) => (_findings ??= []).Add(finding);

    /// <inheritdoc />
    public void Dispose()
    {
        _sent?.Dispose();
        _delivered?.Dispose();
    }

    internal IReadOnlyList<Finding> Findings => _findings ?? (IReadOnlyList<Finding>)[];

    private static JsonElement Parse(ref JsonDocument? document, ReadOnlyMemory<byte> payload)
    {
        if (payload.IsEmpty)
            return default;
        document ??= JsonDocument.Parse(payload);
        return document.RootElement;
    }
}
