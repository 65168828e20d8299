using TestHarness.Csms.Handling;
using TestHarness.Ocpp.Messages.V21;

namespace TestHarness.Csms.AnswerHandlers;

/// <summary>Takes note of a reservation (H01).</summary>
internal sealed class ReserveNowAnswer : AnswerHandler<ReserveNowRequest, ReserveNowResponse>
{
    protected override void Answered(ReserveNowRequest request, ReserveNowResponse response, CallContext call) =>
        call.Station.NoteReservation(request.Id, response.Status.ToString());
}
