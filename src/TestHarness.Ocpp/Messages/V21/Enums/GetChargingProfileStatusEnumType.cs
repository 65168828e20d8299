namespace TestHarness.Ocpp.Messages.V21;

/// <summary>Whether any charging profile matched.</summary>
public enum GetChargingProfileStatusEnumType
{
    Accepted,
    NoProfiles,
}
