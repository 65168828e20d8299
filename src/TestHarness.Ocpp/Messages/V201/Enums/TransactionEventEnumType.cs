namespace TestHarness.Ocpp.Messages.V201;

/// <summary>Whether an event starts, continues or ends its transaction.</summary>
public enum TransactionEventEnumType
{
    /// <summary>The last event of the transaction.</summary>
    Ended,

    /// <summary>The first event of the transaction.</summary>
    Started,

    /// <summary>Any event between the first and the last.</summary>
    Updated,
}
