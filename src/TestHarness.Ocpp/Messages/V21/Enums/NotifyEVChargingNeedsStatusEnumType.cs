namespace TestHarness.Ocpp.Messages.V21;

/// <summary>What the CSMS does about an EV's needs.</summary>
public enum NotifyEVChargingNeedsStatusEnumType
{
    /// <summary>A charging profile will follow at once.</summary>
    Accepted,

    /// <summary>There will be none; with ISO 15118-20, the EV may not have the energy transfer mode it asked for.</summary>
    Rejected,

    /// <summary>A charging profile will follow later.</summary>
    Processing,

    /// <summary>No charging profile will follow, so do not wait; used with ISO 15118-20.</summary>
    NoChargingProfile,
}
