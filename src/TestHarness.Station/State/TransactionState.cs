namespace TestHarness.Station.State;

/// <summary>A transaction at one moment.</summary>
/// <param name="Id">The transaction's id.</param>
/// <param name="EvseId">The EVSE; null while none is chosen.</param>
/// <param name="ChargingState">State of charging, by its name on the wire.</param>
/// <param name="IdToken">The token that authorized it; null while none did.</param>
/// <param name="StartedAt">When it started, by the station's clock.</param>
public sealed record TransactionState(string Id, int? EvseId, string ChargingState, string? IdToken, DateTimeOffset StartedAt);
