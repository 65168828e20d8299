using TestHarness.Ocpp.Messages.V21;
using TestHarness.Station.Handling;
using TestHarness.Station.Transactions;

namespace TestHarness.Station.Tariffs;

/// <summary>CostUpdated (I02): what a transaction costs up to now, where the CSMS calculates it (E16.FR.15).</summary>
internal sealed class CostUpdatedHandler(TransactionService transactions) : MessageHandler<CostUpdatedRequest, CostUpdatedResponse>
{
    /// <inheritdoc />
    protected override Task<CostUpdatedResponse> HandleAsync(CostUpdatedRequest request, CallContext call)
    {
        if (transactions.Find(request.TransactionId) is { } session)
            call.AfterAnswer(() => session.CostUpdated(request.TotalCost));
        return Task.FromResult(new CostUpdatedResponse());
    }
}
