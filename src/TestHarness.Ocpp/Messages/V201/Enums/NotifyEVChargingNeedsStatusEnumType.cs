namespace TestHarness.Ocpp.Messages.V201;

/// <summary>What the CSMS does about an EV's needs.</summary>
public enum NotifyEVChargingNeedsStatusEnumType
{
    /// <summary>A charging profile will follow at once.</summary>
    Accepted,

    /// <summary>There will be no charging profile.</summary>
    Rejected,

    /// <summary>A charging profile will follow later.</summary>
    Processing,
}
