using TestHarness.Ocpp.Messages.V21;

namespace TestHarness.Station.Transactions;

/// <summary>An authorization in force.</summary>
/// <param name="Token">The token.</param>
/// <param name="Group">Its group.</param>
internal sealed record Permit(IdTokenType Token, IdTokenType? Group);
