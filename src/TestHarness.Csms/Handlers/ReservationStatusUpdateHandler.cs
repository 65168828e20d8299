using TestHarness.Csms.Handling;
using TestHarness.Ocpp.Messages.V21;

namespace TestHarness.Csms.Handlers;

/// <summary>Follows reservations (H04).</summary>
internal sealed class ReservationStatusUpdateHandler : NotificationHandler<ReservationStatusUpdateRequest, ReservationStatusUpdateResponse>
{
    protected override void Note(ReservationStatusUpdateRequest request, CallContext call) =>
        call.Station.NoteReservation(request.ReservationId, request.ReservationUpdateStatus.ToString());
}
