using TestHarness.Ocpp.Findings;
using TestHarness.Ocpp.Wire;

namespace TestHarness.Ocpp.Traffic;

/// <summary>
/// Counts what passes on a wire, in an amount of memory that does not depend on how long: at most <see cref="MostStations"/> stations, findings by kind with the first
/// and the last of each, frames by action. Safe for many threads.
/// </summary>
public sealed class TrafficTally : IDisposable
{
    /// <summary>How many stations are kept; a further one takes the place of that which was not seen for longest.</summary>
    public const int MostStations = 20_000;

    private readonly Lock _gate = new();
    private readonly TimeProvider _time;
    private readonly DateTimeOffset _since;
    private readonly IDisposable _watching;
    private readonly Dictionary<string, StationTally> _stations = new(StringComparer.Ordinal);
    private readonly FindingTally _findings = new();
    private readonly ActionTally _actions = new();
    private long _records;
    private long _frames;
    private long _connections;
    private long _refused;
    private long _forgotten;
    private CsmsOutage? _outage;

    /// <summary>Watches a wire from now on.</summary>
    public TrafficTally(WireLog wire, TimeProvider? time = null)
    {
        _time = time ?? TimeProvider.System;
        _since = _time.GetUtcNow();
        _watching = wire.Observe(Take);
    }

    /// <summary>Called for each answer, with what it counts as and the time since its CALL. It must be quick.</summary>
    public event Action<ActionKey, TimeSpan>? Answered;

    /// <summary>What was seen so far.</summary>
    public TrafficState Snapshot()
    {
        lock (_gate)
        {
            return new TrafficState
            {
                Since = _since,
                Now = _time.GetUtcNow(),
                Records = _records,
                Frames = _frames,
                Violations = _findings.Violations,
                Warnings = _findings.Warnings,
                Connections = _connections,
                Refused = _refused,
                Outage = _outage,
                Stations = [.. _stations.Values.Select(station => station.State)],
                ForgottenStations = _forgotten,
                Findings = _findings.Groups,
                Latest = _findings.Latest,
                Actions = _actions.States,
            };
        }
    }

    /// <summary>Takes findings that belong to no record, such as what only the end shows.</summary>
    public void Add(string? station, IReadOnlyList<Finding> findings)
    {
        lock (_gate)
        {
            foreach (var finding in findings)
                _findings.Add(station, new FindingExample(_time.GetUtcNow(), finding.RecordNumber, null, finding));
            if (station is not null && findings.Count > 0)
                Station(station).Count(findings);
        }
    }

    /// <inheritdoc />
    public void Dispose() => _watching.Dispose();

    private void Take(WireRecord record)
    {
        (ActionKey Key, TimeSpan Time)? answered = null;
        lock (_gate)
        {
            _records = record.Number;
            if (record is FrameRecord frame)
                answered = Take(frame);
            else
                Take((ConnectionRecord)record);
        }

        // Whoever listens may hold a lock of its own while it takes a snapshot.
        if (answered is { } answer)
            Answered?.Invoke(answer.Key, answer.Time);
    }

    private (ActionKey Key, TimeSpan Time)? Take(FrameRecord frame)
    {
        _frames++;
        var answering = frame.StationIdentity is { } identity ? Station(identity).Take(frame) : null;
        var key = _actions.Take(frame, answering);
        _findings.Add(frame, frame.Findings);
        return answering is { } time ? (key, time) : null;
    }

    private void Take(ConnectionRecord record)
    {
        if (record.StationIdentity is { } identity)
            Station(identity).Take(record);
        _findings.Add(record, record.Findings);
        if (record.Leg == Party.Csms)
            TakeCsms(record);
    }

    private void TakeCsms(ConnectionRecord record)
    {
        if (record.Kind == ConnectionEventKind.UpgradeAccepted)
            _connections++;
        if (record.Fact("unreachable") is { } reason)
        {
            _refused++;
            _outage = new CsmsOutage(_outage?.Since ?? record.Timestamp, (_outage?.Refused ?? 0) + 1, reason);
        }
        else if (record.Kind is ConnectionEventKind.UpgradeAccepted or ConnectionEventKind.UpgradeRefused)
        {
            // Whatever it answered, it is there.
            _outage = null;
        }
    }

    private StationTally Station(string identity)
    {
        if (_stations.TryGetValue(identity, out var station))
            return station;
        if (_stations.Count == MostStations)
        {
            _stations.Remove(_stations.MinBy(known => (known.Value.IsConnected, known.Value.LastSeen)).Key);
            _forgotten++;
        }

        return _stations[identity] = new StationTally(identity);
    }
}
