namespace TestHarness.Ocpp.Messages.V201;

/// <summary>Whether any charging profile matched.</summary>
public enum GetChargingProfileStatusEnumType
{
    Accepted,
    NoProfiles,
}
