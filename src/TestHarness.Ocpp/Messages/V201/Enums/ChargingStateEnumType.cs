namespace TestHarness.Ocpp.Messages.V201;

/// <summary>Whether energy flows in a transaction, and who keeps it from flowing.</summary>
public enum ChargingStateEnumType
{
    Charging,
    EVConnected,
    SuspendedEV,
    SuspendedEVSE,
    Idle,
}
