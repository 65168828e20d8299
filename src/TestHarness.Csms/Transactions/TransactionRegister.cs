using TestHarness.Csms.Storage;
using TestHarness.Ocpp.Messages.V21;

namespace TestHarness.Csms.Transactions;

/// <summary>The transactions of all stations. Used in the serial context only.</summary>
internal sealed class TransactionRegister
{
    private const string Prefix = "transaction/";
    private readonly ICsmsStorage _storage;
    private readonly Dictionary<(string Identity, string Id), TransactionView> _transactions = [];

    public TransactionRegister(ICsmsStorage storage)
    {
        _storage = storage;
        foreach (var name in storage.Names(Prefix))
        {
            if (storage.Load<TransactionView>(name) is { } transaction)
                _transactions[(transaction.Identity, transaction.TransactionId)] = transaction;
        }
    }

    public IEnumerable<TransactionView> All => _transactions.Values;

    public TransactionView? Find(string identity, string transactionId) => _transactions.GetValueOrDefault((identity, transactionId));

    /// <summary>The transaction that runs on an EVSE; null when none does.</summary>
    public TransactionView? Running(string identity, int evseId) =>
        _transactions.Values.Where(transaction => transaction.Identity == identity && transaction.EvseId == evseId && transaction.EndedAt is null)
            .MaxBy(transaction => transaction.StartedAt);

    /// <summary>
    /// Takes up an event. Events may come in any order, late after being offline, and twice: seqNo tells (E12, J02).
    /// </summary>
    public TransactionView Apply(string identity, TransactionEventRequest message)
    {
        var id = message.TransactionInfo.TransactionId;
        var known = Find(identity, id) ?? new TransactionView { Identity = identity, TransactionId = id };
        if (known.SeqNos.Contains(message.SeqNo))
            return known;
        var newest = known.SeqNos.Count == 0 || message.SeqNo > known.SeqNos[^1];
        var readings = EnergyReading.Of(message.MeterValue ?? []).ToList();
        var changed = known with
        {
            SeqNos = [.. known.SeqNos.Append(message.SeqNo).Order()],
            EvseId = message.Evse?.Id ?? known.EvseId,
            ConnectorId = message.Evse?.ConnectorId ?? known.ConnectorId,
            IdToken = known.IdToken ?? message.IdToken,
            RemoteStartId = known.RemoteStartId ?? message.TransactionInfo.RemoteStartId,
            ChargingState = newest ? message.TransactionInfo.ChargingState ?? known.ChargingState : known.ChargingState,
            StartedAt = message.EventType == TransactionEventEnumType.Started ? message.Timestamp : known.StartedAt,
            EndedAt = message.EventType == TransactionEventEnumType.Ended ? message.Timestamp : known.EndedAt,
            CostIsLocal = known.CostIsLocal || message.TransactionInfo.TariffId is not null || message.CostDetails is not null,
            StoppedReason = message.TransactionInfo.StoppedReason ?? known.StoppedReason,
            MeterStart = readings.Append(known.MeterStart ?? decimal.MaxValue).Min() is var low && low == decimal.MaxValue ? null : low,
            MeterLast = readings.Append(known.MeterLast ?? decimal.MinValue).Max() is var high && high == decimal.MinValue ? null : high,
        };
        Save(changed);
        return changed;
    }

    public void Save(TransactionView transaction)
    {
        _transactions[(transaction.Identity, transaction.TransactionId)] = transaction;
        _storage.Save(Prefix + transaction.Identity + "/" + transaction.TransactionId, transaction);
    }
}
