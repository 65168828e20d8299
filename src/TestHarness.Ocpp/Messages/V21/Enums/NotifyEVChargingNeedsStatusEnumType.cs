namespace TestHarness.Ocpp.Messages.V21;

/// <summary>What the CSMS does about an EV's needs.</summary>
public enum NotifyEVChargingNeedsStatusEnumType
{
    Accepted,
    Rejected,
    Processing,
    NoChargingProfile,
}
