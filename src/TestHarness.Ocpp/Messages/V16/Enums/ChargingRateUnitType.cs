namespace TestHarness.Ocpp.Messages.V16;

/// <summary>The unit of limits.</summary>
public enum ChargingRateUnitType
{
    A,
    W,
}
