namespace TestHarness.Ocpp.Messages.V21;

/// <summary>Whether a charging profile was taken.</summary>
public enum ChargingProfileStatusEnumType
{
    Accepted,
    Rejected,
}
