using TestHarness.Csms.Handling;
using TestHarness.Ocpp.Messages.V21;

namespace TestHarness.Csms.Handlers;

/// <summary>Takes note of a settled payment, and gives a receipt where the CSMS is to make it (C21).</summary>
internal sealed class NotifySettlementHandler : SyncMessageHandler<NotifySettlementRequest, NotifySettlementResponse>
{
    protected override NotifySettlementResponse Answer(NotifySettlementRequest request, CallContext call)
    {
        call.Station.Update(state => state with { Settlements = [.. state.Settlements.Append(request).TakeLast(100)] });

        // C21.FR.03
        var isOurs = string.Equals(call.Station.Model.Value("PaymentCtrlr", "ReceiptByCSMS"), "true", StringComparison.OrdinalIgnoreCase);
        return isOurs && call.Csms.Options.ReceiptAddress is { } address && request.Status == PaymentStatusEnumType.Settled
            ? new NotifySettlementResponse { ReceiptUrl = new Uri(address, Uri.EscapeDataString(request.PspRef)).ToString(), ReceiptId = Shortened(request.PspRef) }
            : new NotifySettlementResponse();
    }

    private static string Shortened(string id) => id.Length <= 50 ? id : id[..50];
}
