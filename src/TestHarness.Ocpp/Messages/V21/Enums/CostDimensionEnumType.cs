namespace TestHarness.Ocpp.Messages.V21;

/// <summary>The quantities that a cost is worked out from.</summary>
public enum CostDimensionEnumType
{
    Energy,
    MaxCurrent,
    MinCurrent,
    MaxPower,
    MinPower,
    IdleTIme,
    ChargingTime,
}
