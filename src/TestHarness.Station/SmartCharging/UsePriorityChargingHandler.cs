using TestHarness.Ocpp;
using TestHarness.Ocpp.Messages.V21;
using TestHarness.Station.Handling;
using TestHarness.Station.Services;
using TestHarness.Station.Transactions;

namespace TestHarness.Station.SmartCharging;

/// <summary>K21.</summary>
internal sealed class UsePriorityChargingHandler(StationContext station, PriorityCharging priority) : MessageHandler<UsePriorityChargingRequest, UsePriorityChargingResponse>
{
    /// <inheritdoc />
    public override bool Supports(OcppVersion version) => version == OcppVersion.V21;

    /// <inheritdoc />
    protected override Task<UsePriorityChargingResponse> HandleAsync(UsePriorityChargingRequest request, CallContext call)
    {
        if (station.Get<ITransactions>().Active.FirstOrDefault(t => t.Id == request.TransactionId) is not { } transaction)
            return Answer(PriorityChargingStatusEnumType.Rejected, "TxNotFound");
        if (request.Activate && !priority.IsPossible(transaction))
            return Answer(PriorityChargingStatusEnumType.NoProfile, "NotFound");
        call.AfterAnswer(() => priority.SwitchAsync(request.TransactionId, request.Activate));
        return Answer(PriorityChargingStatusEnumType.Accepted, null);
    }

    private static Task<UsePriorityChargingResponse> Answer(PriorityChargingStatusEnumType status, string? reasonCode) => Task.FromResult(new UsePriorityChargingResponse
    {
        Status = status,
        StatusInfo = reasonCode is null ? null : new StatusInfoType { ReasonCode = reasonCode },
    });
}
