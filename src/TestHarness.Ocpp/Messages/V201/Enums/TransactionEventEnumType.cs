namespace TestHarness.Ocpp.Messages.V201;

/// <summary>Whether an event starts, continues or ends its transaction.</summary>
public enum TransactionEventEnumType
{
    Ended,
    Started,
    Updated,
}
