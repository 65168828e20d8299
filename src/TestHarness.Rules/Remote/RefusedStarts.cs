using TestHarness.Ocpp;
using TestHarness.Ocpp.Findings;
using TestHarness.Rules.Availability;
using TestHarness.Rules.Reservations;

namespace TestHarness.Rules.Remote;

/// <summary>
/// A remote start on an EVSE that is Unavailable or Faulted (F01.FR.23), or reserved for somebody else (F01.FR.21; OCPP 1.6 section 5.13), is rejected. An EVSE is out of order when all of its connectors are; that all
/// are known is sure only when the station was seen to start.
/// </summary>
internal sealed class RefusedStarts() : AnswersByStatus(Description)
{
    private const string OutOfOrder = "F01.FR.23";
    private const string Reserved = "F01.FR.21";
    private const string Reserved16 = "OCPP 1.6 §5.13";

    private static readonly RuleCard Description = new(
        "remote-start-refused",
        "remote start and stop",
        Party.Station,
        RuleCard.Every,
        "A station that accepts a start where it cannot charge lets an app tell its driver to plug in, and nothing happens. Where it is reserved, the one who reserved it comes in vain.",
        new Requirement(OutOfOrder, "A remote start on an EVSE that is Unavailable or Faulted is rejected."),
        new Requirement(Reserved, "A remote start on an EVSE that is reserved for another token is rejected."),
        new Requirement(Reserved16, "A remote start on a connector that is reserved for another idTag is rejected.", RuleWeight.Trap));

    private static readonly string[] Dead = ["Unavailable", "Faulted"];
    private static readonly string[] Kept = ["Reserved"];

    private readonly ReservationMemory _reservations = new();
    private StationStart _start;

    /// <inheritdoc />
    protected override void Others(Observation seen)
    {
        _start.Learn(seen);
        if (ReservationMemory.Concerns(seen))
            _reservations.Learn(seen);
        if (seen.Frame is not { Action: "RequestStartTransaction" or "RemoteStartTransaction" or "CancelReservation" or "ReservationStatusUpdate" })
            return;
        if (seen.Frame.Action is "CancelReservation" or "ReservationStatusUpdate")
            Drop();
        else if (seen.Frame.Sender == Party.Station && seen.Payload.Text("status") == "Accepted" && (seen.Request.Number("evseId") ?? seen.Request.Number("connectorId")) is { } evse and > 0)
            Accepted(seen, evse);
    }

    private void Accepted(Observation seen, long evse)
    {
        var statuses = Statuses.On(evse).ToList();
        if (statuses.Count == 0)
            return;
        if (statuses.All(Dead.Contains) && seen.Version != OcppVersion.V16 && _start.WasSeen)
            Hold(seen, evse, Dead, Finding(OutOfOrder, $"EVSE {evse} is {statuses[0]}, and the station accepts to start there."));
        else if (statuses.All(Kept.Contains) && ReservationMemory.TokenOf(seen.Request) is { } token && Others(seen, evse, token) is { } reservation)
            Hold(seen, evse, Kept, Finding(seen.Version == OcppVersion.V16 ? Reserved16 : Reserved, $"Reservation {reservation.Id} is for another token, and the station accepts to start there."));
    }

    private Reservation? Others(Observation seen, long evse, string token)
    {
        var here = _reservations.Alive.Where(one => one.Evse == evse || one.Evse is null).ToList();
        return here.All(one => one.Token != token && !one.IsForGroup) ? here.FirstOrDefault(one => one.Evse == evse && one.Expiry > seen.At.AddMinutes(2)) : null;
    }

    private Finding Finding(string requirement, string message) => Breach(requirement, message, "Rejected", "Accepted", "status");
}
