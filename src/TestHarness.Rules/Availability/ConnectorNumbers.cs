using TestHarness.Ocpp;

namespace TestHarness.Rules.Availability;

/// <summary>
/// EVSEs and connectors are counted from 1 (Part 1, numbering; StatusNotificationRequest): 0 has no status in 2.x, and in 1.6 no transaction (OCPP 1.6 section
/// 6.45).
/// </summary>
internal sealed class ConnectorNumbers() : WireRule(Description)
{
    private const string Status = "StatusNotificationRequest.evseId";
    private const string Start16 = "OCPP 1.6 §6.45";

    private static readonly RuleCard Description = new(
        "connector-number",
        "availability",
        Party.Station,
        RuleCard.Every,
        "Number 0 stands for the whole station. A connector that calls itself so is looked for in vain, or its fault switches off the station in a CSMS's map.",
        new Requirement(Status, "A status is that of a connector: EVSE and connector are counted from 1."),
        new Requirement(Start16, "A transaction is on a connector above 0."));

    /// <inheritdoc />
    public override void Look(Observation seen)
    {
        if (seen.IsRequest(Party.Station, "StatusNotification"))
        {
            if (seen.Version != OcppVersion.V16 && (seen.Payload.Number("evseId") == 0 || seen.Payload.Number("connectorId") == 0))
                seen.Report(Breach(Status, "The status is of EVSE or connector 0, which is none.", "at least 1", "0", seen.Payload.Number("evseId") == 0 ? "evseId" : "connectorId"));
        }
        else if (seen.IsRequest(Party.Station, "StartTransaction") && seen.Payload.Number("connectorId") == 0)
        {
            seen.Report(Breach(Start16, "A transaction starts on connector 0, which is none.", "more than 0", "0", "connectorId"));
        }
    }
}
