using TestHarness.Ocpp;

namespace TestHarness.Rules.Availability;

/// <summary>In OCPP 1.6 a transaction is started, and a connector unlocked, on a connector above 0 (sections 6.33 and 6.53).</summary>
internal sealed class ConnectorRequests() : WireRule(Description)
{
    private const string Start = "OCPP 1.6 §6.33";
    private const string Unlock = "OCPP 1.6 §6.53";

    private static readonly RuleCard Description = new(
        "connector-number-asked",
        "availability",
        Party.Csms,
        RuleCard.V16,
        "Connector 0 is the charge point itself, where no car can be. Asked for it, charge points start on any connector, or on none.",
        new Requirement(Start, "A transaction is to be started on a connector above 0."),
        new Requirement(Unlock, "A connector above 0 is to be unlocked."));

    /// <inheritdoc />
    public override void Look(Observation seen)
    {
        if (!seen.IsRequest(Party.Csms) || seen.Frame!.Action is not ("RemoteStartTransaction" or "UnlockConnector") || seen.Payload.Number("connectorId") is not (<= 0 and var connector))
            return;
        var isStart = seen.Frame.Action == "RemoteStartTransaction";
        seen.Report(Breach(isStart ? Start : Unlock, $"{seen.Frame.Action} is for connector {connector}, which is none.", "more than 0", $"{connector}", "connectorId"));
    }
}
