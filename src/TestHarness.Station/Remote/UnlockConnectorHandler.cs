using TestHarness.Ocpp.Messages.V21;
using TestHarness.Station.Handling;
using TestHarness.Station.Services;
using TestHarness.Station.Transactions;

namespace TestHarness.Station.Remote;

/// <summary>UnlockConnector (F05).</summary>
internal sealed class UnlockConnectorHandler(StationContext station, TransactionService transactions) : MessageHandler<UnlockConnectorRequest, UnlockConnectorResponse>
{
    /// <inheritdoc />
    protected override Task<UnlockConnectorResponse> HandleAsync(UnlockConnectorRequest request, CallContext call)
    {
        if (station.Cabinet.Evse(request.EvseId)?.Connector(request.ConnectorId) is not { } connector)
            return Answer(UnlockStatusEnumType.UnknownConnector, "UnknownConnectorId");
        var session = transactions.OfEvse(request.EvseId);
        if (session is { Transaction: not null, Permit: not null } && (session.Evse!.Plugged is null || session.Evse.Plugged == connector))
            return Answer(UnlockStatusEnumType.OngoingAuthorizedTransaction, "TxInProgress");
        if (connector.Options.HasFixedCable)
            return Answer(UnlockStatusEnumType.UnlockFailed, "FixedCable");
        if (connector.LockJammed)
            return Answer(UnlockStatusEnumType.UnlockFailed, null);
        connector.Locked = false;
        session.Cable.Forget();
        if (session.Evse!.Plugged == connector)
            call.AfterAnswer(() => session.Report(TriggerReasonEnumType.UnlockCommand));
        return Answer(UnlockStatusEnumType.Unlocked, null);
    }

    private static Task<UnlockConnectorResponse> Answer(UnlockStatusEnumType status, string? code) => Task.FromResult(new UnlockConnectorResponse
    {
        Status = status,
        StatusInfo = code is null ? null : new StatusInfoType { ReasonCode = code },
    });
}
