using TestHarness.Ocpp;
using TestHarness.Ocpp.Findings;
using TestHarness.Ocpp.Framing;

namespace TestHarness.Rules.Transactions;

/// <summary>
/// An event that happened while the station was offline, or was still queued then, is sent with offline = true (E12.FR.02, E11.FR.07), and one that happened online is not. Judged where the
/// station's clock was right just before and it did not restart since; silent on connections on which an answer was late or missing: the station may have taken itself for offline.
/// </summary>
internal sealed class OfflineFlags() : WireRule(Description)
{
    private const string Offline = "E12.FR.02";
    private const string Online = "TransactionEventRequest.offline";
    private const int Most = 64;
    private static readonly TimeSpan ClockError = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Margin = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Prompt = TimeSpan.FromSeconds(5);

    private static readonly RuleCard Description = new(
        "offline-flag",
        "transactions",
        Party.Station,
        RuleCard.V2,
        "By the flag a CSMS knows history from news. An old event without it looks like one of now, and revives a transaction that is over, or sends a driver a message of yesterday.",
        new Requirement(Offline, "An event that happened while the station was offline has offline = true."),
        new Requirement(Online, "An event that happened while the station was online has not offline = true."));

    private Recent<(string Id, long SeqNo), bool>? _sent;
    private Recent<string, long>? _onlineUpTo;
    private DateTimeOffset? _connectedAt;
    private DateTimeOffset? _askedAt;
    private long _connection;
    private bool _wasConnected;
    private bool _isClockRight;
    private bool _isUneven;

    /// <inheritdoc />
    public override void Look(Observation seen)
    {
        if (seen.Frame is not { } frame)
            return;
        if (frame.ConnectionId != _connection)
            Connect(frame);
        if (frame.Sender == Party.Csms)
        {
            if (frame.Frame.Type is MessageType.CallResult or MessageType.CallError && _askedAt is { } asked)
            {
                _isUneven |= !seen.IsDelivered || seen.At - asked > Prompt;
                _askedAt = null;
            }
        }
        else if (frame.Frame.Type == MessageType.Call)
        {
            _isUneven |= _askedAt is not null || !seen.IsDelivered;
            _askedAt = seen.At;
            if (seen.Event is { } read)
                Judge(seen, read);
            else if (frame.Action == "BootNotification")
                _isClockRight = false;
        }
    }

    private void Connect(TestHarness.Ocpp.Wire.FrameRecord frame)
    {
        _wasConnected = _connection != 0;
        _connection = frame.ConnectionId;
        _connectedAt = frame.Timestamp;
        _onlineUpTo = null;
        _askedAt = null;
        _isUneven = false;
    }

    private void Judge(Observation seen, EventReading read)
    {
        _sent ??= new Recent<(string, long), bool>(Most);
        if (read.Time is not { } time || _sent.TryGet((read.Id, read.SeqNo), out _))
            return;
        _sent.Add((read.Id, read.SeqNo), true, out _);
        if (read.IsOffline)
            Claimed(seen, read);
        else if (_wasConnected && _isClockRight && time < _connectedAt - Margin)
            seen.Report(Finding(Offline, $"seqNo {read.SeqNo} of transaction {read.Id} happened before the station was connected again, and is not marked as offline.", "true", "absent or false"));
        else
            NoteOnline(seen, read, time);
    }

    private void Claimed(Observation seen, EventReading read)
    {
        if (!_isUneven && _onlineUpTo is not null && _onlineUpTo.TryGet(read.Id, out var number) && read.SeqNo > number)
            seen.Report(Finding(Online, $"seqNo {read.SeqNo} of transaction {read.Id} is marked as offline, and an earlier event of it was sent as online on the same connection.", "absent or false", "true"));
    }

    private void NoteOnline(Observation seen, EventReading read, DateTimeOffset time)
    {
        _isClockRight = (seen.At - time).Duration() < ClockError;
        _onlineUpTo ??= new Recent<string, long>(Most);
        _onlineUpTo.Set(read.Id, read.SeqNo);
    }

    private Finding Finding(string requirement, string message, string expected, string actual) => Breach(requirement, message, expected, actual, "offline");
}
