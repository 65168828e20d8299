using TestHarness.Ocpp;
using TestHarness.Ocpp.Framing;

namespace TestHarness.Rules.Calls;

/// <summary>
/// The same CALL is not sent over and over: more than twenty times within a minute, with new ids, and nothing else of that side between. Messages that other rules count, and those of a vendor's own, are not looked at.
/// </summary>
internal abstract class CallFloods(RuleCard card) : WireRule(card)
{
    private const string Paced = "Part 4 §4.1.1";
    private const string Paced16 = "OCPP-J 1.6 §4.1.1";
    private const int Flood = 20;
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    private string? _action;
    private int _length;
    private int _hash;
    private int _count;
    private DateTimeOffset _since;

    /// <inheritdoc />
    public sealed override void Look(Observation seen)
    {
        if (seen.Frame is not { Frame.Type: MessageType.Call, Action: { } action } frame || frame.Sender != Card.Side || IsCounted(action))
            return;
        var payload = frame.Frame.Payload.Span;
        if (payload.Length != _length || action != _action)
        {
            // Only what has the length of the one before is worth being read.
            (_action, _length, _hash, _count) = (action, payload.Length, 0, 0);
            return;
        }

        var hash = Hash(payload);
        if (hash != _hash || seen.At - _since > Window)
            (_hash, _count, _since) = (hash, 0, seen.At);
        if (++_count == Flood)
            seen.Report(Breach(seen.Version == OcppVersion.V16 ? Paced16 : Paced, $"The same {action} comes again and again, each time with a new message id.", "each message once", $"{Flood} times within {Durations.Text(seen.At - _since)}"));
    }

    /// <summary>The card of one side's rule.</summary>
    protected static RuleCard Describe(string name, Party side, string meaning) => new(
        name,
        "calls",
        side,
        RuleCard.Every,
        meaning,
        new Requirement(Paced, "A message is not sent over and over.", RuleWeight.Trap),
        new Requirement(Paced16, "A message is not sent over and over.", RuleWeight.Trap));

    // A dynamic schedule is kept alive by being sent again.
    private static bool IsCounted(string action) => action
        is "Heartbeat" or "BootNotification" or "StatusNotification" or "TransactionEvent" or "StartTransaction" or "StopTransaction"
        or "DataTransfer" or "UpdateDynamicSchedule" or "PullDynamicScheduleUpdate";

    private static int Hash(ReadOnlySpan<byte> payload)
    {
        var hash = default(HashCode);
        hash.AddBytes(payload);
        return hash.ToHashCode();
    }
}
