namespace TestHarness.Ocpp.Messages.V16;

/// <summary>The states of a connector, or of the charge point.</summary>
public enum ChargePointStatus
{
    Available,
    Preparing,
    Charging,
    SuspendedEVSE,
    SuspendedEV,
    Finishing,
    Reserved,
    Unavailable,
    Faulted,
}
