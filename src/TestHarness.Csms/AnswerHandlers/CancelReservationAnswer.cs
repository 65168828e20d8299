using TestHarness.Csms.Handling;
using TestHarness.Ocpp.Messages.V21;

namespace TestHarness.Csms.AnswerHandlers;

/// <summary>Takes note of a cancelled reservation (H02).</summary>
internal sealed class CancelReservationAnswer : AnswerHandler<CancelReservationRequest, CancelReservationResponse>
{
    protected override void Answered(CancelReservationRequest request, CancelReservationResponse response, CallContext call)
    {
        if (response.Status == CancelReservationStatusEnumType.Accepted)
            call.Station.NoteReservation(request.ReservationId, "Cancelled");
    }
}
