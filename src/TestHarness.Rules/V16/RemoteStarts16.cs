using TestHarness.Ocpp;

namespace TestHarness.Rules.V16;

/// <summary>RemoteStartTransaction of OCPP 1.6 names a connector above 0, or none (section 6.33).</summary>
internal sealed class RemoteStarts16() : WireRule(Description)
{
    private const string Connector = "OCPP 1.6 §6.33";

    private static readonly RuleCard Description = new(
        "remote-start-16",
        "connectors",
        Party.Csms,
        RuleCard.V16,
        "Connector 0 is the whole charge point, on which nobody can charge. Charge points refuse to start there, or start on whichever connector comes first.",
        new Requirement(Connector, "The connector of a RemoteStartTransaction is above 0."));

    /// <inheritdoc />
    public override void Look(Observation seen)
    {
        if (seen.IsRequest(Party.Csms, "RemoteStartTransaction") && seen.Payload.Number("connectorId") is <= 0 and var connector)
            seen.Report(Breach(Connector, $"A transaction is to start on connector {connector}.", "a connector above 0, or none", $"{connector}", "connectorId"));
    }
}
