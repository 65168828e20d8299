using TestHarness.Ocpp;
using TestHarness.Rules.Boot;

namespace TestHarness.Rules.Remote;

/// <summary>The CSMS triggers a StatusNotification for one connector (F06.FR.13), and in OCPP 1.6 no BootNotification of a charge point that it accepted (section 5.17, errata).</summary>
internal sealed class TriggerRequests() : WireRule(Description)
{
    private const string Connector = "F06.FR.13";
    private const string Version16 = "OCPP 1.6 §5.17";

    private static readonly RuleCard Description = new(
        "trigger-request",
        "remote trigger",
        Party.Csms,
        RuleCard.Every,
        "A status belongs to a connector: stations reject a trigger that names none, or answer with something that the CSMS did not expect. A boot that was only triggered makes a charge point look as if it had restarted.",
        new Requirement(Connector, "A TriggerMessage for StatusNotification names EVSE and connector."),
        new Requirement(Version16, "A charge point that was accepted is not triggered to boot."));

    private bool _isAccepted;

    /// <inheritdoc />
    public override void Look(Observation seen)
    {
        if (seen.IsRequest(Party.Csms))
            Request(seen);
        else if (seen.Version != OcppVersion.V16)
            return;
        else if (seen.IsRequest(Party.Station, "BootNotification") || seen.IsConnectionChange)
            _isAccepted = false;
        else if (BootAnswer.Of(seen) is { } answer)
            _isAccepted = answer.Status == "Accepted";
    }

    private void Request(Observation seen)
    {
        if (seen.Frame!.Action is not ("TriggerMessage" or "ExtendedTriggerMessage"))
            return;
        var asked = seen.Payload.Text("requestedMessage");
        if (seen.Version == OcppVersion.V16)
        {
            if (asked == "BootNotification" && _isAccepted)
                seen.Report(Breach(Version16, "The charge point is accepted, and is to send a BootNotification.", "no trigger for BootNotification", asked, "requestedMessage"));
        }
        else if (asked == "StatusNotification" && !seen.Payload.Has("evse", "connectorId"))
        {
            seen.Report(Breach(Connector, "The CSMS triggers a StatusNotification, and does not say of which connector.", "evse.id and evse.connectorId", "none", "evse.connectorId"));
        }
    }
}
