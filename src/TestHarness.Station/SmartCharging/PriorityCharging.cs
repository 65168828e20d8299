using TestHarness.Ocpp;
using TestHarness.Ocpp.Messages.V21;
using TestHarness.Station.Connection;
using TestHarness.Station.Services;
using TestHarness.Station.Transactions;

namespace TestHarness.Station.SmartCharging;

/// <summary>Lets transactions charge with priority, and tells the CSMS (K21, K22).</summary>
internal sealed class PriorityCharging(StationContext station, SmartChargingService charging) : IStationService
{
    /// <summary>Whether there is a profile by which a transaction can charge with priority (K21.FR.01, K22.FR.01).</summary>
    public bool IsPossible(ActiveTransaction transaction) => transaction.EvseId is { } evseId && charging.HasPriorityProfile(evseId);

    /// <summary>Begins or ends it, and tells the CSMS what changed (K21.FR.04 to FR.08).</summary>
    public async Task SwitchAsync(string transactionId, bool active)
    {
        if (charging.SetPriority(transactionId, active))
            await station.Get<ICsmsLink>().CallAsync(new NotifyPriorityChargingRequest { TransactionId = transactionId, Activated = active });
    }

    /// <summary>The driver asks for it at the station (K22); without a transaction, or a profile for it, the driver is told that it cannot be, and nothing else happens.</summary>
    public Task RequestAsync(int evseId, bool active) =>
        station.Get<ICsmsLink>().Version == OcppVersion.V21 && station.Get<ITransactions>().OnEvse(evseId) is { } transaction && (!active || IsPossible(transaction))
            ? SwitchAsync(transaction.Id, active)
            : Task.CompletedTask;
}
