namespace TestHarness.Ocpp.Messages.V21;

/// <summary>Whether energy flows in a transaction, and who keeps it from flowing.</summary>
public enum ChargingStateEnumType
{
    EVConnected,
    Charging,
    SuspendedEV,
    SuspendedEVSE,
    Idle,
}
