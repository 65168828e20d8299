namespace TestHarness.Ocpp.Messages.V21;

/// <summary>What happened to a battery in a swap station.</summary>
public enum BatterySwapEventEnumType
{
    BatteryIn,
    BatteryOut,
    BatteryOutTimeout,
}
