using TestHarness.Ocpp.Messages.V21;
using TestHarness.Station.Booting;
using TestHarness.Station.Handling;
using TestHarness.Station.Transactions;

namespace TestHarness.Station.Remote;

/// <summary>RequestStopTransaction (F03).</summary>
internal sealed class RequestStopTransactionHandler(Registration registration, TransactionService transactions) : MessageHandler<RequestStopTransactionRequest, RequestStopTransactionResponse>
{
    /// <inheritdoc />
    protected override Task<RequestStopTransactionResponse> HandleAsync(RequestStopTransactionRequest request, CallContext call)
    {
        if (!registration.IsAccepted)
            return Rejected("CSNotAccepted");
        if (transactions.Find(request.TransactionId) is not { } session)
            return Rejected("TxNotFound");
        call.AfterAnswer(() =>
        {
            if (session.Transaction?.Id == request.TransactionId)
                session.Stop(TriggerReasonEnumType.RemoteStop, ReasonEnumType.Remote);
        });
        return Task.FromResult(new RequestStopTransactionResponse { Status = RequestStartStopStatusEnumType.Accepted });
    }

    private static Task<RequestStopTransactionResponse> Rejected(string code) => Task.FromResult(new RequestStopTransactionResponse
    {
        Status = RequestStartStopStatusEnumType.Rejected,
        StatusInfo = new StatusInfoType { ReasonCode = code },
    });
}
