namespace TestHarness.Station.State;

/// <summary>An EVSE at one moment.</summary>
/// <param name="Id">From 1.</param>
/// <param name="BayOccupied">Whether its parking bay is occupied.</param>
/// <param name="ChargingState">State of charging, by its name on the wire; null without power.</param>
/// <param name="Power">Power to the vehicle in W; negative when the vehicle gives.</param>
/// <param name="EnergyImported">Register of energy delivered, in Wh; null without power.</param>
/// <param name="EnergyExported">Register of energy taken back, in Wh; null without power.</param>
/// <param name="Connectors">The connectors.</param>
public sealed record EvseState(int Id, bool BayOccupied, string? ChargingState, double Power, double? EnergyImported, double? EnergyExported, IReadOnlyList<ConnectorState> Connectors);
