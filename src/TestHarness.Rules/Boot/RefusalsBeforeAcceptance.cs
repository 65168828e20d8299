using TestHarness.Ocpp;
using TestHarness.Ocpp.Framing;

namespace TestHarness.Rules.Boot;

/// <summary>
/// What a station sends before it is accepted the CSMS answers with a CALLERROR SecurityError (B02.FR.09, B03.FR.07), but not what it asked for itself (B01.FR.10). Silent on everything else once
/// the CSMS asked for something: which messages that may bring is the station's affair.
/// </summary>
internal sealed class RefusalsBeforeAcceptance() : WireRule(Description)
{
    private const string Pending = "B02.FR.09";
    private const string Rejected = "B03.FR.07";
    private const string AskedFor = "B01.FR.10";

    private static readonly RuleCard Description = new(
        "boot-unaccepted-refused",
        "boot",
        Party.Csms,
        RuleCard.V2,
        "A CSMS that books the data of a station it has not accepted trusts whoever connects. One that refuses what it has just triggered can never finish provisioning the station.",
        new Requirement(Pending, "To a station that is Pending, the CSMS answers what it did not ask for with SecurityError."),
        new Requirement(Rejected, "To a station that it rejected, the CSMS answers everything but a BootNotification with SecurityError."),
        new Requirement(AskedFor, "What the CSMS asked a Pending station for, it does not refuse with SecurityError.", RuleWeight.Trap));

    private BootAnswer? _answer;
    private string? _askedFor;
    private bool _asked;

    /// <inheritdoc />
    public override void Look(Observation seen)
    {
        if (BootAnswer.Of(seen) is { } answer)
        {
            _answer = answer.Status is "Pending" or "Rejected" ? answer : null;
            _asked = false;
            _askedFor = null;
        }
        else if (_answer is { } last && seen.Frame is { Sender: Party.Csms, Action: { } action } frame && last.Connection == frame.ConnectionId)
        {
            if (frame.Frame.Type == MessageType.Call)
                Ask(seen, action);
            else if (action != "BootNotification" && seen.RequestedAt >= last.At)
                Answer(seen, last, action);
        }
    }

    private void Ask(Observation seen, string action)
    {
        if (action is not ("TriggerMessage" or "GetBaseReport" or "GetReport"))
            return;
        _asked = true;
        _askedFor = action == "TriggerMessage" ? seen.Payload.Text("requestedMessage") : "NotifyReport";
    }

    private void Answer(Observation seen, BootAnswer last, string action)
    {
        var frame = seen.Frame!.Frame;
        if (frame.Type == MessageType.CallResult && !_asked)
            seen.Report(Breach(last.Status == "Pending" ? Pending : Rejected, $"The station is {last.Status}, and the CSMS takes its {action}.", "CALLERROR SecurityError", "CALLRESULT"));
        else if (frame is { Type: MessageType.CallError, ErrorCode: "SecurityError" } && last.Status == "Pending" && action == _askedFor)
            seen.Report(Breach(AskedFor, $"The CSMS asked the station for {action}, and refuses it.", "CALLRESULT", "CALLERROR SecurityError"));
    }
}
