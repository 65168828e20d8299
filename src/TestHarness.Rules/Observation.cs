using System.Text.Json;
using TestHarness.Ocpp;
using TestHarness.Ocpp.Findings;
using TestHarness.Ocpp.Framing;
using TestHarness.Ocpp.Wire;
using TestHarness.Rules.MeterValues;
using TestHarness.Rules.Payloads;
using TestHarness.Rules.Transactions;

namespace TestHarness.Rules;

/// <summary>A record as rules see it: before it has its number, with its payload parsed once for all of them, and only when one asks for it. Valid only during the call.</summary>
public sealed class Observation : IFindingSink, IDisposable
{
    private List<Finding>? _findings;
    private readonly PayloadSpace _space;
    private PayloadElement? _sent;
    private PayloadElement? _delivered;
    private PayloadElement? _request;
    private EventReading? _event;
    private bool _isEventRead;
    private IReadOnlyList<MeterReading>? _readings;
    private RememberedCall? _call;
    private StationMemory? _memory;

    internal Observation(WireRecord record, PayloadSpace space)
    {
        _space = space;
        Record = record;
        Frame = record as FrameRecord is { Frame.Fault: null } frame ? frame : null;
    }

    /// <summary>The record.</summary>
    public WireRecord Record { get; }

    /// <summary>
    /// Where a station asks for an upgrade, how its connection began before anybody knew whose it is: the TLS handshake (<see cref="ConnectionEventKind.TlsEstablished"/>), or, without TLS,
    /// <see cref="ConnectionEventKind.TcpConnected"/>; null where that was not seen.
    /// </summary>
    public ConnectionRecord? Beginning { get; internal init; }

    /// <summary>The record when it is a frame of right shape; null otherwise.</summary>
    public FrameRecord? Frame { get; }

    /// <summary>The connection's version; null when none was negotiated or the record is no frame.</summary>
    public OcppVersion? Version => (Record as FrameRecord)?.Version;

    /// <summary>The payload as its sender sent it; <see cref="JsonValueKind.Undefined"/> when there is none.</summary>
    public PayloadElement Payload => Frame is { } frame ? _sent ??= _space.Sent.Read(frame.Frame.Payload) : default;

    /// <summary>Whether anything of the frame reached the other side.</summary>
    public bool IsDelivered => Record is FrameRecord { Forwarded: null or { Count: > 0 } };

    /// <summary>The payload as it reached the other side, which differs from <see cref="Payload"/> only where the proxy changed it.</summary>
    public PayloadElement DeliveredPayload => Frame switch
    {
        null => default,
        { Forwarded: null } => Payload,
        _ => _delivered ??= _space.Delivered.Read(DeliveredBytes),
    };

    /// <summary>When it was seen.</summary>
    public DateTimeOffset At => Record.Timestamp;

    /// <summary>Of an answer, the payload of the CALL that it answers, as it was delivered; <see cref="JsonValueKind.Undefined"/> when it answers none.</summary>
    public PayloadElement Request => _call is { } call ? _request ??= _space.Request.Read(call.Payload) : default;

    /// <summary>Of an answer, when the CALL that it answers was sent; null when it answers none.</summary>
    public DateTimeOffset? RequestedAt => _call?.At;

    /// <summary>What the station told of its variables so far; of this record, once every rule has seen it.</summary>
    public StationVariables Variables => _memory!.Variables;

    /// <summary>The TransactionEvent of 2.x that it is; null when it is none, or lacks what every one has.</summary>
    internal EventReading? Event
    {
        get
        {
            if (_isEventRead)
                return _event;
            _isEventRead = true;
            return _event = EventReading.Read(this);
        }
    }

    /// <summary>What meters said in a station's message; nothing when it is no message that has any.</summary>
    internal IReadOnlyList<MeterReading> Readings => _readings ??= MeterReading.Read(this);

    /// <summary>Whether it is a CALL or SEND of that action, or of any when null.</summary>
    public bool IsRequest(Party sender, string? action = null) =>
        Frame is { Frame.Type: MessageType.Call or MessageType.Send } frame && frame.Sender == sender && (action is null || frame.Action == action);

    /// <summary>Whether it is the CALLRESULT to a CALL of that action.</summary>
    public bool IsResult(Party sender, string action) => Frame is { Frame.Type: MessageType.CallResult } frame && frame.Sender == sender && frame.Action == action;

    /// <summary>Whether it is the CALLERROR to a CALL of that action.</summary>
    public bool IsError(Party sender, string action) => Frame is { Frame.Type: MessageType.CallError } frame && frame.Sender == sender && frame.Action == action;

    /// <summary>Whether a connection of the station ended, or another begins.</summary>
    public bool IsConnectionChange => Record is ConnectionRecord { Leg: Party.Station, Kind: ConnectionEventKind.UpgradeAccepted or ConnectionEventKind.Disconnected };

    /// <inheritdoc />
    public void Report(Finding finding) => (_findings ??= []).Add(finding);

    /// <inheritdoc />
    public void Dispose()
    {
        if (_sent is not null)
            _space.Sent.Clear();
        if (_delivered is not null)
            _space.Delivered.Clear();
        if (_request is not null)
            _space.Request.Clear();
    }

    /// <summary>Gives it what the station's earlier records told.</summary>
    internal void Remember(StationMemory memory)
    {
        _memory = memory;
        _call = Frame is { } frame ? memory.CallOf(frame) : null;
    }

    /// <summary>The payload's bytes as they reached the other side; empty when nothing did.</summary>
    internal ReadOnlyMemory<byte> DeliveredBytes => Frame switch
    {
        null => default,
        { Forwarded: null } frame => frame.Frame.Payload,
        { Forwarded: [var bytes, ..] } => TestHarness.Ocpp.Framing.Frame.Parse(bytes).Payload,
        _ => default,
    };

    internal IReadOnlyList<Finding> Findings => _findings ?? (IReadOnlyList<Finding>)[];
}
