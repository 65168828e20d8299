namespace TestHarness.Ocpp.Messages.V16;

/// <summary>The unit of limits.</summary>
public enum ChargingRateUnitType
{
    /// <summary>Amperes, each phase; usual for AC.</summary>
    A,

    /// <summary>Watts, all phases together; usual for DC.</summary>
    W,
}
