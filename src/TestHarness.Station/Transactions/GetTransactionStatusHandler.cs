using TestHarness.Ocpp.Messages.V21;
using TestHarness.Station.Handling;

namespace TestHarness.Station.Transactions;

/// <summary>GetTransactionStatus (E14).</summary>
internal sealed class GetTransactionStatusHandler(TransactionService transactions, TransactionQueue queue) : MessageHandler<GetTransactionStatusRequest, GetTransactionStatusResponse>
{
    /// <inheritdoc />
    protected override Task<GetTransactionStatusResponse> HandleAsync(GetTransactionStatusRequest request, CallContext call) =>
        Task.FromResult(new GetTransactionStatusResponse
        {
            OngoingIndicator = request.TransactionId is { } id ? transactions.Find(id) is not null : null,
            MessagesInQueue = queue.Holds(request.TransactionId),
        });
}
