using TestHarness.Ocpp;
using TestHarness.Ocpp.Findings;
using TestHarness.Ocpp.Framing;

namespace TestHarness.Rules.Boot;

/// <summary>
/// After Pending or Rejected, the next BootNotification comes after the interval of the answer (B02.FR.04, B02.FR.08, B03.FR.02, OCPP 1.6 section 4.2), with an interval of 0 after some time of
/// the station's choice (B02.FR.07, B03.FR.05), and earlier only when the CSMS triggers it. Judged within one connection: after another, the station may have started anew.
/// </summary>
internal sealed class BootRetries() : WireRule(Description)
{
    private const string Early = "B02.FR.04";
    private const string EarlyAfterRejection = "B03.FR.02";
    private const string Never = "B02.FR.08";
    private const string Flood = "B02.FR.07";
    private const string Version16 = "OCPP 1.6 §4.2";
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    private static readonly RuleCard Description = new(
        "boot-retry-interval",
        "boot",
        Party.Station,
        RuleCard.Every,
        "The interval is how a CSMS keeps thousands of stations from knocking at once after an outage. One that comes earlier adds to the load; one that never comes again stays out of service until somebody drives there.",
        new Requirement(Early, "While it is Pending, a station sends no BootNotification before the interval is over, unless the CSMS triggers it."),
        new Requirement(EarlyAfterRejection, "After a rejection, a station sends nothing before the interval is over."),
        new Requirement(Never, "A station that is Pending sends a further BootNotification after the interval."),
        new Requirement(Flood, "With an interval of 0, a station waits for a time of its own choice, and does not flood the CSMS.", RuleWeight.Trap),
        new Requirement(Version16, "A charge point that is not accepted sends its next BootNotification when the interval is over, neither earlier nor never.", RuleWeight.Should));

    private BootAnswer? _waiting;
    private bool _isTriggered;

    /// <inheritdoc />
    public override void Look(Observation seen)
    {
        if (BootAnswer.Of(seen) is { } answer)
        {
            _waiting = answer.Status is "Pending" or "Rejected" ? answer : null;
            _isTriggered = false;
        }
        else if (_waiting is { } waiting)
        {
            Wait(seen, waiting);
        }
    }

    private void Wait(Observation seen, BootAnswer waiting)
    {
        if (seen.IsConnectionChange || seen.Record.ConnectionId != waiting.Connection || seen.IsRequest(Party.Csms, "Reset"))
        {
            _waiting = null;
        }
        else if (seen.IsRequest(Party.Csms))
        {
            _isTriggered |= seen.Frame!.Action is "TriggerMessage" or "ExtendedTriggerMessage" && seen.DeliveredPayload.Text("requestedMessage") == "BootNotification";
        }
        else if (seen.IsRequest(Party.Station, "BootNotification"))
        {
            if (!_isTriggered)
                Again(seen, waiting);
            _waiting = null;
        }
        else if (seen.Frame is { Sender: Party.Station, Frame.Type: MessageType.CallResult or MessageType.CallError } && waiting is { Status: "Pending", Interval: > 0 })
        {
            Meanwhile(seen, waiting);
        }
    }

    private void Again(Observation seen, BootAnswer waiting)
    {
        var (waited, interval) = (seen.At - waiting.At, TimeSpan.FromSeconds(waiting.Interval));
        if (waiting.Interval == 0 && waited < Second)
            seen.Report(Finding(seen, Flood, "The station sent a further BootNotification without waiting.", "some time", waited));
        else if (waited < (interval * 0.9) - Second)
            seen.Report(Finding(seen, waiting.Status == "Pending" ? Early : EarlyAfterRejection, $"The station was {waiting.Status}, and sent a further BootNotification before the interval was over.", Durations.Text(interval), waited));
    }

    // The station is there, and answers: it has just forgotten.
    private void Meanwhile(Observation seen, BootAnswer waiting)
    {
        var (waited, interval) = (seen.At - waiting.At, TimeSpan.FromSeconds(waiting.Interval));
        if (waited <= (interval * 2) + TimeSpan.FromMinutes(1))
            return;
        _waiting = null;
        seen.Report(Finding(seen, Never, "The station was Pending, answers, and sent no further BootNotification after the interval.", Durations.Text(interval), waited));
    }

    private Finding Finding(Observation seen, string requirement, string message, string expected, TimeSpan waited) =>
        Breach(seen.Version == OcppVersion.V16 ? Version16 : requirement, message, expected, Durations.Text(waited));
}
