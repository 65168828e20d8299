namespace TestHarness.Ocpp.Messages.V16;

/// <summary>Whether any charging profile matched.</summary>
public enum ClearChargingProfileStatus
{
    /// <summary>All that matched were removed.</summary>
    Accepted,

    /// <summary>None matched.</summary>
    Unknown,
}
