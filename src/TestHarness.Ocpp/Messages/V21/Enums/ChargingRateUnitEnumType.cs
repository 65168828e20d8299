namespace TestHarness.Ocpp.Messages.V21;

/// <summary>The unit of limits and set points.</summary>
public enum ChargingRateUnitEnumType
{
    W,
    A,
}
