using TestHarness.Ocpp.Messages.V21;

namespace TestHarness.Station.Der;

/// <summary>Which control makes the station deviate, and why.</summary>
/// <param name="Control">The type of control.</param>
/// <param name="Fault">What is wrong with the grid; null when nothing is.</param>
internal sealed record GridAlarm(DERControlEnumType Control, GridEventFaultEnumType? Fault);
