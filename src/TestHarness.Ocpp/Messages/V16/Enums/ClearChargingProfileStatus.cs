namespace TestHarness.Ocpp.Messages.V16;

/// <summary>Whether any charging profile matched.</summary>
public enum ClearChargingProfileStatus
{
    Accepted,
    Unknown,
}
