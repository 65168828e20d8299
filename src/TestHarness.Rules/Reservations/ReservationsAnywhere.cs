using TestHarness.Ocpp;

namespace TestHarness.Rules.Reservations;

/// <summary>A station that does not reserve without an EVSE rejects it (H01.FR.19; OCPP 1.6 section 5.13 of connector 0). Silent until it told that it does not.</summary>
internal sealed class ReservationsAnywhere() : WireRule(Description)
{
    private const string Rejected = "H01.FR.19";
    private const string Rejected16 = "OCPP 1.6 §5.13";
    private const string Variable = "ReservationCtrlr.NonEvseSpecific";
    private const string Key16 = "ReserveConnectorZeroSupported";

    private static readonly RuleCard Description = new(
        "reservation-anywhere",
        "reservations",
        Party.Station,
        RuleCard.Every,
        "A reservation of no certain place is a promise to keep one free. A station that accepts it and keeps none sends a driver to a full site.",
        new Requirement(Rejected, "A reservation without EVSE is rejected where NonEvseSpecific is false."),
        new Requirement(Rejected16, "A reservation of connector 0 is rejected where ReserveConnectorZeroSupported is false."));

    private static readonly string[] Told = [Variable, Key16];

    /// <inheritdoc />
    public override IReadOnlyList<string> Variables => Told;

    /// <inheritdoc />
    public override void Look(Observation seen)
    {
        if (!seen.IsResult(Party.Station, "ReserveNow") || seen.Payload.Text("status") != "Accepted" || ReservationMemory.IdOf(seen.Request) is null)
            return;
        if (seen.Version == OcppVersion.V16)
        {
            if (seen.Request.Number("connectorId") == 0 && seen.Variables.Flag(Key16) == false)
                seen.Report(Breach(Rejected16, "The charge point reserves connector 0, which it told that it cannot.", "Rejected", "Accepted", "status"));
        }
        else if (!seen.Request.Has("evseId") && seen.Variables.Flag(Variable) == false)
        {
            seen.Report(Breach(Rejected, "The station reserves no certain EVSE, which it told that it cannot.", "Rejected", "Accepted", "status"));
        }
    }
}
