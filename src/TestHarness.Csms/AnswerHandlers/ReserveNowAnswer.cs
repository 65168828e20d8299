using TestHarness.Csms.Handling;
using TestHarness.Csms.Stations;
using TestHarness.Ocpp.Messages.V21;

namespace TestHarness.Csms.AnswerHandlers;

/// <summary>Takes note of a reservation (H01).</summary>
internal sealed class ReserveNowAnswer : AnswerHandler<ReserveNowRequest, ReserveNowResponse>
{
    protected override void Answered(ReserveNowRequest request, ReserveNowResponse response, CallContext call)
    {
        // One that could not take its place is still there.
        if (response.Status != ReserveNowStatusEnumType.Accepted && call.Station.State.Reservations.Any(known => known.Id == request.Id && known.Status == nameof(ReserveNowStatusEnumType.Accepted)))
            return;
        call.Station.NoteReservation(new ReservationView
        {
            Id = request.Id,
            Status = response.Status.ToString(),
            IdToken = request.IdToken,
            GroupIdToken = request.GroupIdToken,
            EvseId = request.EvseId,
            ConnectorType = request.ConnectorType,
            ExpiryDateTime = request.ExpiryDateTime,
        });
    }
}
