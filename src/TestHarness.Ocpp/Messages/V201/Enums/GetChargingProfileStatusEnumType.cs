namespace TestHarness.Ocpp.Messages.V201;

/// <summary>Whether any charging profile matched.</summary>
public enum GetChargingProfileStatusEnumType
{
    /// <summary>ReportChargingProfiles will follow.</summary>
    Accepted,

    /// <summary>None matched, so no report follows.</summary>
    NoProfiles,
}
