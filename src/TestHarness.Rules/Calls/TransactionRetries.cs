using TestHarness.Ocpp;
using TestHarness.Ocpp.Findings;
using TestHarness.Ocpp.Framing;

namespace TestHarness.Rules.Calls;

/// <summary>
/// A transaction-related message that the CSMS answers with a CALLERROR is sent again after the retry interval times the transmissions before (E13.FR.03), and not more often than the attempts that are
/// set (E13.FR.04); OCPP 1.6 section 3.7.1 likewise. Silent where the station did not tell them, after a restart, and on another connection.
/// </summary>
internal sealed class TransactionRetries() : WireRule(Description)
{
    private const string Wait = "E13.FR.03";
    private const string Stop = "E13.FR.04";
    private const string Version16 = "OCPP 1.6 §3.7.1";
    private const int Most = 16;

    private static readonly RuleCard Description = new(
        "transaction-retry",
        "calls",
        Party.Station,
        RuleCard.Every,
        "A CSMS in trouble needs a pause, and a message that it can never take must not block those behind it. A station that repeats at once makes the trouble worse; one that never gives up delivers nothing more.",
        new Requirement(Wait, "Before it sends a refused message again, a station waits for the interval times the transmissions before."),
        new Requirement(Stop, "A message that was refused as often as attempts are set is not sent again."),
        new Requirement(Version16, "A refused message is sent again after the interval times the transmissions before, and as often as is set.", RuleWeight.Should));

    private Recent<TransactionMessageKey, Attempts>? _refused;

    /// <inheritdoc />
    public override IReadOnlyList<string> Variables =>
        ["OCPPCommCtrlr.MessageAttempts", "OCPPCommCtrlr.MessageAttemptInterval", "TransactionMessageAttempts", "TransactionMessageRetryInterval"];

    /// <inheritdoc />
    public override void Look(Observation seen)
    {
        if (seen.Frame is not { Action: { } action } frame)
            return;
        if (frame is { Sender: Party.Csms, Frame.Type: MessageType.CallError or MessageType.CallResult })
            Answer(seen, action, frame.Frame.Type == MessageType.CallError);
        else if (_refused is not null && frame is { Sender: Party.Station, Frame.Type: MessageType.Call })
            Request(seen, action);
    }

    private void Answer(Observation seen, string action, bool isRefusal)
    {
        if ((!isRefusal && _refused is null) || TransactionMessages.Key(seen.Version, action, seen.Request) is not { } key)
            return;
        if (!isRefusal)
        {
            _refused?.Remove(key);
        }
        else if (seen.IsDelivered && seen.RequestedAt is { } sentAt)
        {
            _refused ??= new Recent<TransactionMessageKey, Attempts>(Most);
            if (!_refused.TryGet(key, out var attempts))
                _refused.Add(key, attempts = new Attempts(), out _);
            attempts.Refusals++;
            attempts.SentAt = sentAt;
            attempts.Connection = seen.Record.ConnectionId;
            attempts.Settings = Settings(seen);
        }
    }

    private void Request(Observation seen, string action)
    {
        if (action == "BootNotification")
        {
            _refused = null;
        }
        else if (TransactionMessages.Key(seen.Version, action, seen.Payload) is { } key && _refused!.TryGet(key, out var attempts) && attempts.Settings == Settings(seen) && attempts.Connection == seen.Record.ConnectionId)
        {
            var (most, interval) = attempts.Settings;
            var wait = TimeSpan.FromSeconds((double)(interval ?? 0) * attempts.Refusals);
            if (attempts.Refusals >= most)
                seen.Report(Finding(seen, Stop, $"The {action} was refused {attempts.Refusals} times, and is sent again.", $"at most {most} attempts", $"{attempts.Refusals + 1}"));
            else if (seen.At - attempts.SentAt < (wait * 0.9) - TimeSpan.FromSeconds(1))
                seen.Report(Finding(seen, Wait, $"The {action} was refused, and is sent again too early.", Durations.Text(wait), Durations.Text(seen.At - attempts.SentAt)));
        }
    }

    private static (decimal? Attempts, decimal? Interval) Settings(Observation seen) => seen.Version == OcppVersion.V16
        ? (seen.Variables.Number("TransactionMessageAttempts"), seen.Variables.Number("TransactionMessageRetryInterval"))
        : (seen.Variables.Number("OCPPCommCtrlr.MessageAttempts[TransactionEvent]"), seen.Variables.Number("OCPPCommCtrlr.MessageAttemptInterval[TransactionEvent]"));

    private Finding Finding(Observation seen, string requirement, string message, string expected, string actual) =>
        Breach(seen.Version == OcppVersion.V16 ? Version16 : requirement, message, expected, actual);

    private sealed class Attempts
    {
        internal int Refusals { get; set; }

        internal DateTimeOffset SentAt { get; set; }

        internal long Connection { get; set; }

        internal (decimal? Attempts, decimal? Interval) Settings { get; set; }
    }
}
