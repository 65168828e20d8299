namespace TestHarness.Station.State;

/// <summary>A reservation at one moment.</summary>
/// <param name="Id">The id that the CSMS gave it.</param>
/// <param name="EvseId">The EVSE; null when any will do.</param>
/// <param name="ConnectorType">The type of connector that the EVSE must have; null when any will do.</param>
/// <param name="IdToken">For whom.</param>
/// <param name="GroupIdToken">The group that may use it too; null when nobody else may.</param>
/// <param name="Expiry">When it ends by itself, by the station's clock.</param>
public sealed record ReservationState(int Id, int? EvseId, string? ConnectorType, string IdToken, string? GroupIdToken, DateTimeOffset Expiry);
