using TestHarness.Ocpp;
using TestHarness.Ocpp.Findings;
using TestHarness.Rules.Availability;

namespace TestHarness.Rules.Reservations;

/// <summary>
/// What ReserveNow is answered fits what the station told of its connectors (H01.FR.11, H01.FR.12, H01.FR.14, H01.FR.23; OCPP 1.6 section 5.13). An EVSE is out of order when all of its connectors are, of which
/// none is unknown once the station was seen to start.
/// </summary>
internal sealed class ReservationAnswers() : AnswersByStatus(Description)
{
    private const string Occupied = "H01.FR.11";
    private const string Faulted = "H01.FR.12";
    private const string Unavailable = "H01.FR.14";
    private const string Available = "H01.FR.23";
    private const string Version16 = "OCPP 1.6 §5.13";

    private static readonly RuleCard Description = new(
        "reservation-answer",
        "reservations",
        Party.Station,
        RuleCard.Every,
        "A reservation is a promise to a driver on his way. Accepted where another car stands or nothing works, it sends him there in vain.",
        new Requirement(Occupied, "A reservation of an EVSE that is occupied or reserved is answered with Occupied."),
        new Requirement(Faulted, "A reservation of an EVSE that is faulted is answered with Faulted."),
        new Requirement(Unavailable, "A reservation of an EVSE that is unavailable is answered with Unavailable."),
        new Requirement(Available, "An EVSE that is available is neither Faulted nor Unavailable for a reservation."),
        new Requirement(Version16, "The answer to a reservation fits the status of the connector."));

    private static readonly string[] Busy = ["Occupied", "Charging", "SuspendedEV", "SuspendedEVSE"];
    private readonly ReservationMemory _reservations = new();
    private StationStart _start;

    /// <inheritdoc />
    protected override void Others(Observation seen)
    {
        _start.Learn(seen);
        if (!ReservationMemory.Concerns(seen))
            return;
        if (seen.IsResult(Party.Station, "ReserveNow") && (seen.Request.Number("evseId") ?? seen.Request.Number("connectorId")) is { } evse and > 0 && seen.Payload.Text("status") is { } status)
            Answer(seen, evse, status, [.. Statuses.On(evse)]);
        else if (seen.Frame!.Action is "CancelReservation" or "ReservationStatusUpdate")
            Drop();
        _reservations.Learn(seen);
    }

    private void Answer(Observation seen, long evse, string status, List<string> told)
    {
        if (status == "Accepted")
            Accepted(seen, evse, told);
        else if (status is "Faulted" or "Unavailable" && told.Count > 0 && told.All(static one => one == "Available"))
            Hold(seen, evse, ["Available"], Finding(seen, Available, evse, "Available", "Accepted", status));
    }

    private void Accepted(Observation seen, long evse, List<string> told)
    {
        // A reservation takes the place of itself.
        if (_reservations.Alive.Any(one => one.Id == ReservationMemory.IdOf(seen.Request)))
            return;
        var isWhole = seen.Version == OcppVersion.V16 || _start.WasSeen;
        if (told.FirstOrDefault(Busy.Contains) is { } busy)
            Hold(seen, evse, [.. Busy, "Reserved"], Finding(seen, Occupied, evse, busy, "Occupied", "Accepted"));
        else if (isWhole && told.Count > 0 && told.All(static one => one is "Faulted" or "Unavailable"))
            Hold(seen, evse, ["Faulted", "Unavailable", "Reserved"], Finding(seen, told[0] == "Faulted" ? Faulted : Unavailable, evse, told[0], told[0], "Accepted"));
        else if (told.Count > 0 && told.All(static one => one == "Reserved") && _reservations.Alive.Any(one => one.Evse == evse && one.Expiry > seen.At.AddMinutes(2)))
            Hold(seen, evse, ["Reserved"], Finding(seen, Occupied, evse, "Reserved", "Occupied", "Accepted"));
    }

    private Finding Finding(Observation seen, string requirement, long evse, string told, string expected, string actual)
    {
        var is16 = seen.Version == OcppVersion.V16;
        return Breach(is16 ? Version16 : requirement, $"{(is16 ? "Connector" : "EVSE")} {evse} is {told}, and the answer to a reservation does not fit.", expected, actual, "status");
    }
}
