namespace TestHarness.Ocpp.Messages.V21;

/// <summary>What happened to a battery in a swap station.</summary>
public enum BatterySwapEventEnumType
{
    /// <summary>The driver put a battery, or a set of them, into the station.</summary>
    BatteryIn,

    /// <summary>The driver took a charged battery, or a set of them, out.</summary>
    BatteryOut,

    /// <summary>The driver left the battery on offer in the station for too long.</summary>
    BatteryOutTimeout,
}
