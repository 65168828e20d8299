using TestHarness.Ocpp.Messages.V21;
using TestHarness.Station.Handling;

namespace TestHarness.Station.Reservations;

/// <summary>CancelReservation (H02).</summary>
internal sealed class CancelReservationHandler(ReservationService reservations) : MessageHandler<CancelReservationRequest, CancelReservationResponse>
{
    /// <inheritdoc />
    protected override Task<CancelReservationResponse> HandleAsync(CancelReservationRequest request, CallContext call)
    {
        if (!reservations.Cancel(request.ReservationId))
            return Task.FromResult(new CancelReservationResponse { Status = CancelReservationStatusEnumType.Rejected, StatusInfo = new StatusInfoType { ReasonCode = "NotFound" } });
        call.AfterAnswer(reservations.Refresh);
        return Task.FromResult(new CancelReservationResponse { Status = CancelReservationStatusEnumType.Accepted });
    }
}
