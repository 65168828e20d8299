namespace TestHarness.Station.State;

/// <summary>A connector at one moment.</summary>
/// <param name="Id">Within its EVSE, from 1.</param>
/// <param name="Status">ConnectorStatusEnumType by its name on the wire; null without power.</param>
/// <param name="PluggedIn">Whether a vehicle is plugged in.</param>
/// <param name="CableInSocket">Whether a driver's cable is in the socket, with or without a vehicle.</param>
/// <param name="Locked">Whether the plug is locked.</param>
/// <param name="Fault">The fault; null when it is well.</param>
/// <param name="StateOfCharge">The vehicle's state of charge in percent; null without vehicle.</param>
public sealed record ConnectorState(int Id, string? Status, bool PluggedIn, bool CableInSocket, bool Locked, string? Fault, double? StateOfCharge);
