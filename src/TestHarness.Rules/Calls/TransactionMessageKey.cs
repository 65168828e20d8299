namespace TestHarness.Rules.Calls;

/// <summary>What tells a transaction-related message from every other one.</summary>
/// <param name="Action">Its action.</param>
/// <param name="Owner">The transaction, or who started it.</param>
/// <param name="Number">The event's number, the transaction or the connector.</param>
/// <param name="Kind">The event's type; the meter's value.</param>
/// <param name="Time">Its timestamp as written.</param>
internal readonly record struct TransactionMessageKey(string Action, string? Owner, long? Number, string? Kind, string? Time);
