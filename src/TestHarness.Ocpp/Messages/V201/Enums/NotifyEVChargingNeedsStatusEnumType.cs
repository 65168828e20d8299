namespace TestHarness.Ocpp.Messages.V201;

/// <summary>What the CSMS does about an EV's needs.</summary>
public enum NotifyEVChargingNeedsStatusEnumType
{
    Accepted,
    Rejected,
    Processing,
}
