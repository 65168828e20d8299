namespace TestHarness.Ocpp.Messages.V201;

/// <summary>The unit of limits and set points.</summary>
public enum ChargingRateUnitEnumType
{
    /// <summary>Watts, all phases together; usual for DC.</summary>
    W,

    /// <summary>Amperes, each phase; usual for AC.</summary>
    A,
}
