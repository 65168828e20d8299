using TestHarness.Ocpp;
using TestHarness.Ocpp.Framing;

namespace TestHarness.Rules.Boot;

/// <summary>A station that is Pending starts and stops nothing from afar (B02.FR.05); one that was rejected answers every request with SecurityError (B03.FR.08).</summary>
internal sealed class AnswersBeforeAcceptance() : WireRule(Description)
{
    private const string Pending = "B02.FR.05";
    private const string Rejected = "B03.FR.08";

    private static readonly RuleCard Description = new(
        "boot-unaccepted-answers",
        "boot",
        Party.Station,
        RuleCard.V2,
        "Before it is accepted, a station cannot report transactions. One that starts one from afar all the same charges a customer whose session never appears.",
        new Requirement(Pending, "A station that is Pending rejects remote starts and stops."),
        new Requirement(Rejected, "A station that was rejected answers requests with SecurityError."));

    private BootAnswer? _answer;

    /// <inheritdoc />
    public override void Look(Observation seen)
    {
        if (BootAnswer.Of(seen) is { } answer)
            _answer = answer.Status is "Pending" or "Rejected" ? answer : null;
        else if (_answer is { } last && seen.Frame is { Sender: Party.Station, Frame.Type: MessageType.CallResult, Action: { } action } frame && last.Connection == frame.ConnectionId && seen.RequestedAt >= last.At)
            Answer(seen, last, action);
    }

    private void Answer(Observation seen, BootAnswer last, string action)
    {
        if (last.Status == "Rejected")
            seen.Report(Breach(Rejected, $"The station was rejected, and answers {action}.", "CALLERROR SecurityError", "CALLRESULT"));
        else if (action is "RequestStartTransaction" or "RequestStopTransaction" && seen.Payload.Text("status") is { } status and not "Rejected")
            seen.Report(Breach(Pending, $"The station is Pending, and takes a {action}.", "Rejected", status, "status"));
    }
}
