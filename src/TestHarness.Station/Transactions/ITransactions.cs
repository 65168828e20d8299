using TestHarness.Ocpp.Messages.V21;

namespace TestHarness.Station.Transactions;

/// <summary>The transactions of this station as other services see them.</summary>
internal interface ITransactions
{
    /// <summary>Raised after a transaction started.</summary>
    event Action<ActiveTransaction>? Started;

    /// <summary>Raised after something of a transaction changed: its EVSE, its state of charging, its authorization.</summary>
    event Action<ActiveTransaction>? Changed;

    /// <summary>Raised after a transaction ended.</summary>
    event Action<ActiveTransaction>? Ended;

    /// <summary>The transactions that are under way.</summary>
    IReadOnlyList<ActiveTransaction> Active { get; }

    /// <summary>The transaction on an EVSE; null when there is none.</summary>
    ActiveTransaction? OnEvse(int evseId);

    /// <summary>Sends a TransactionEvent of type Updated for a transaction; nothing happens when it has ended.</summary>
    /// <param name="transactionId">The transaction.</param>
    /// <param name="reason">Why.</param>
    /// <param name="complete">Adds members to the request; null adds none.</param>
    void Report(string transactionId, TriggerReasonEnumType reason, Func<TransactionEventRequest, TransactionEventRequest>? complete = null);
}
