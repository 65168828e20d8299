using TestHarness.Csms.Handling;
using TestHarness.Ocpp.Messages.V21;

namespace TestHarness.Csms.Handlers;

/// <summary>Takes note that a driver switched priority charging (K21, K22).</summary>
internal sealed class NotifyPriorityChargingHandler : NotificationHandler<NotifyPriorityChargingRequest, NotifyPriorityChargingResponse>
{
    protected override void Note(NotifyPriorityChargingRequest request, CallContext call)
    {
        if (call.Csms.Transactions.Find(call.Station.Identity, request.TransactionId) is { } transaction)
            call.Csms.Transactions.Save(transaction with { PriorityCharging = request.Activated });
    }
}
