using TestHarness.Ocpp.Findings;
using TestHarness.Ocpp.Wire;

namespace TestHarness.Ocpp.Traffic;

/// <summary>What was seen of one station. Not safe for concurrent use.</summary>
internal sealed class StationTally(string identity)
{
    private const int MostCalls = 16;

    // CALLs that wait for an answer: seldom more than one on each side.
    private readonly List<(long Record, DateTimeOffset At)> _calls = [];
    private readonly HashSet<long> _open = [];
    private OcppVersion? _version;
    private DateTimeOffset? _connectedSince;
    private long _connections;
    private long _frames;
    private long _violations;
    private long _warnings;

    internal DateTimeOffset LastSeen { get; private set; }

    internal bool IsConnected => _connectedSince is not null;

    internal StationState State => new(identity, _version, _connectedSince, LastSeen, _connections, _frames, _violations, _warnings);

    /// <summary>Takes a frame of the station or to it.</summary>
    /// <returns>Of an answer, the time since its CALL; null when that is not known.</returns>
    internal TimeSpan? Take(FrameRecord frame)
    {
        LastSeen = frame.Timestamp;
        _frames++;
        _version = frame.Version ?? _version;
        Count(frame.Findings);
        if (frame.Frame.Type == Framing.MessageType.Call)
        {
            if (_calls.Count == MostCalls)
                _calls.RemoveAt(0);
            _calls.Add((frame.Number, frame.Timestamp));
        }

        var call = frame.AnswersRecord is { } answers ? _calls.FindIndex(open => open.Record == answers) : -1;
        if (call < 0)
            return null;
        var at = _calls[call].At;
        _calls.RemoveAt(call);
        return frame.Timestamp - at;
    }

    /// <summary>Takes an event on the station's leg.</summary>
    internal void Take(ConnectionRecord record)
    {
        LastSeen = record.Timestamp;
        Count(record.Findings);
        switch (record)
        {
            case { Leg: Party.Station, Kind: ConnectionEventKind.UpgradeAccepted } when record.Fact("subprotocol") is { } subprotocol:
                _connections++;
                _version = OcppVersions.TryParse(subprotocol);
                _connectedSince ??= record.Timestamp;
                _open.Add(record.ConnectionId);
                break;
            case { Leg: Party.Station, Kind: ConnectionEventKind.Disconnected }:
                _open.Remove(record.ConnectionId);
                _connectedSince = _open.Count > 0 ? _connectedSince : null;
                break;
        }
    }

    internal void Count(IReadOnlyList<Finding> findings)
    {
        foreach (var finding in findings)
        {
            if (finding.Severity == FindingSeverity.Violation)
                _violations++;
            else
                _warnings++;
        }
    }
}
