using TestHarness.Ocpp;
using TestHarness.Ocpp.Findings;
using TestHarness.Ocpp.Wire;
using TestHarness.Proxy.Faults;
using TestHarness.Rules;
using TestHarness.Transport.Activity;

namespace TestHarness.Proxy;

/// <summary>
/// Takes note of what the relays see, and parses, validates and appends it behind them, in the order seen. A relay notes a frame before it sends it on:
/// whatever the frame sets off is noted after it, so an answer never stands before its CALL. From noting to appending it counts as work under way.
/// </summary>
internal sealed class Recorder
{
    private readonly Lock _order = new();
    private readonly ProxyOptions _options;
    private readonly SerialContext _context;
    private readonly WireInspector _inspector;
    private readonly Backlog _backlog;
    private bool _flushes;

    internal Recorder(ProxyOptions options)
    {
        _options = options;
        _context = new SerialContext(options.Tracker);
        _inspector = new WireInspector(options.Rules, options.Framing, options.Schemas);
        _backlog = new Backlog(options.MostBacklog);
    }

    /// <summary>Called with what went wrong in recording: a defect of the harness.</summary>
    internal event Action<Exception>? Failed
    {
        add => _context.Failed += value;
        remove => _context.Failed -= value;
    }

    /// <summary>Bytes of frames that wait.</summary>
    internal long Backlog => _backlog.Bytes;

    /// <summary>Completes when there is room for a frame; at once, unless too much waits.</summary>
    internal Task RoomAsync() => _backlog.RoomAsync();

    internal RecordedFrame Frame(LineInfo line, Party sender, ReadOnlyMemory<byte> bytes, bool isBinary, FaultOutcome? fault = null)
    {
        var frame = Note(line, sender, bytes, isBinary, fault);
        Start();
        return frame;
    }

    /// <summary>Notes a frame, which is recorded once <see cref="Start"/> is called.</summary>
    internal RecordedFrame Note(LineInfo line, Party sender, ReadOnlyMemory<byte> bytes, bool isBinary, FaultOutcome? fault = null)
    {
        lock (_order)
        {
            var frame = new RecordedFrame(line, sender, _options.Time.GetUtcNow(), bytes, isBinary, fault);
            _backlog.Add(bytes.Length);
            _context.Enqueue(Append, frame);
            return frame;
        }
    }

    /// <summary>Records what was noted. Apart, so that a frame is on its way before a thread is woken to record it.</summary>
    internal void Start() => _context.Schedule();

    /// <summary>Notes that a frame of <see cref="Frame"/> with a fault was sent on, as these bytes.</summary>
    internal void Delivered(RecordedFrame frame, ReadOnlyMemory<byte> bytes, bool isLate)
    {
        lock (_order)
        {
            var now = _options.Time.GetUtcNow();
            _context.Post(
                _ =>
                {
                    if (frame.Record is not { } record)
                        return;
                    _inspector.Delivered(record, TestHarness.Ocpp.Framing.Frame.Parse(bytes, frame.IsBinary), now);
                    if (isLate)
                        Append(Note(frame.Line, frame.Sender, now, $"Record {record.Number} was sent on now ({record.Fault}).", record.Number));
                },
                null);
        }
    }

    internal void Event(LineInfo line, ConnectionEventKind kind, Party origin, Party leg, Facts facts)
    {
        lock (_order)
        {
            var record = new ConnectionRecord
            {
                Timestamp = _options.Time.GetUtcNow(),
                ConnectionId = line.ConnectionId,
                StationIdentity = line.Identity,
                Kind = kind,
                Origin = origin,
                Leg = leg,
                Facts = facts.All,
            };
            _context.Post(_ => Append(record), null);
        }
    }

    internal void Note(LineInfo line, Party leg, string note) => Note(line, leg, new Facts().Add("note", note));

    internal void Note(LineInfo line, Party leg, Facts facts) => Event(line, ConnectionEventKind.Note, leg, leg, facts);

    /// <summary>Completes when everything noted so far stands on the wire.</summary>
    internal Task DrainAsync() => _context.RunAsync(static () => Task.CompletedTask);

    private static ConnectionRecord Note(LineInfo line, Party leg, DateTimeOffset at, string note, long? record) => new()
    {
        Timestamp = at,
        ConnectionId = line.ConnectionId,
        StationIdentity = line.Identity,
        Kind = ConnectionEventKind.Note,
        Origin = leg,
        Leg = leg,
        Facts = new Facts().Add("note", note).Add("record", record).All,
    };

    private void Append(object? state)
    {
        var frame = (RecordedFrame)state!;
        try
        {
            var inspected = _inspector.Inspect(frame.ToRecord());
            var wanted = Wanted(inspected, inspected.Findings);
            var record = (FrameRecord)_options.Wire.Append(ReferenceEquals(wanted, inspected.Findings) ? inspected : inspected with { Findings = wanted });
            frame.Record = record;
            if (frame.Fault is null)
                _inspector.Delivered(record, record.Frame, record.Timestamp);
        }
        finally
        {
            _backlog.Remove(frame.Bytes.Length);
        }

        FlushLater();
    }

    private void Append(ConnectionRecord record)
    {
        var inspected = _inspector.Inspect(record);
        _options.Wire.Append(inspected with { Findings = Wanted(inspected, inspected.Findings) });
        FlushLater();
    }

    private IReadOnlyList<Finding> Wanted(WireRecord record, IReadOnlyList<Finding> findings) =>
        _options.IsWanted is { } isWanted && findings.Count > 0 ? [.. findings.Where(finding => isWanted(record.StationIdentity, finding))] : findings;

    // Behind everything that waits now: one write for all of it, and none that waits for more to come.
    private void FlushLater()
    {
        if (_flushes || _options.Trace is not { Buffer: > 0 } trace)
            return;
        _flushes = true;
        _context.Post(
            _ =>
            {
                _flushes = false;
                trace.Flush();
            },
            null);
    }
}
