namespace TestHarness.Ocpp.Messages.V16;

/// <summary>Whether a charging profile was taken.</summary>
public enum ChargingProfileStatus
{
    Accepted,
    Rejected,
    NotSupported,
}
