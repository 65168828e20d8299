namespace TestHarness.Ocpp.Messages.V201;

/// <summary>Whether any charging profile matched.</summary>
public enum ClearChargingProfileStatusEnumType
{
    /// <summary>All that matched were removed.</summary>
    Accepted,

    /// <summary>None matched.</summary>
    Unknown,
}
