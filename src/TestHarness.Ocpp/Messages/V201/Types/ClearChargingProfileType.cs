namespace TestHarness.Ocpp.Messages.V201;

/// <summary>Which charging profiles to remove; only those that meet every criterion given.</summary>
public sealed record ClearChargingProfileType
{
    /// <summary>0 for the station's own profiles.</summary>
    public int? EvseId { get; init; }

    /// <summary>Only profiles of this purpose.</summary>
    public ChargingProfilePurposeEnumType? ChargingProfilePurpose { get; init; }

    /// <summary>Only profiles of this level.</summary>
    public int? StackLevel { get; init; }

    public CustomDataType? CustomData { get; init; }
}
