namespace TestHarness.Ocpp.Messages.V16;

/// <summary>Whether a charging profile was taken.</summary>
public enum ChargingProfileStatus
{
    /// <summary>The profile was taken.</summary>
    Accepted,

    /// <summary>The profile was not taken.</summary>
    Rejected,

    /// <summary>The charge point does not take profiles, or not such.</summary>
    NotSupported,
}
