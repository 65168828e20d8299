using TestHarness.Ocpp;

namespace TestHarness.Rules.Availability;

/// <summary>In OCPP 1.6 a connector is unlocked by a number above 0 (section 6.53).</summary>
internal sealed class UnlockedConnectors() : WireRule(Description)
{
    private const string Unlock = "OCPP 1.6 §6.53";

    private static readonly RuleCard Description = new(
        "unlock-connector-16",
        "availability",
        Party.Csms,
        RuleCard.V16,
        "Connector 0 is the charge point itself, which has no lock. The driver whose cable is stuck is told that it was tried.",
        new Requirement(Unlock, "The connector to be unlocked is above 0."));

    /// <inheritdoc />
    public override void Look(Observation seen)
    {
        if (seen.IsRequest(Party.Csms, "UnlockConnector") && seen.Payload.Number("connectorId") is <= 0 and var connector)
            seen.Report(Breach(Unlock, $"Connector {connector} is to be unlocked, which is none.", "more than 0", $"{connector}", "connectorId"));
    }
}
