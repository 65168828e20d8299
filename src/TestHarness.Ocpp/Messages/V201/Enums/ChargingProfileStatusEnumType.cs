namespace TestHarness.Ocpp.Messages.V201;

/// <summary>Whether a charging profile was taken.</summary>
public enum ChargingProfileStatusEnumType
{
    /// <summary>Taken.</summary>
    Accepted,

    /// <summary>Not taken; statusInfo may say why.</summary>
    Rejected,
}
