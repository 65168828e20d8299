namespace TestHarness.Ocpp.Messages.V21;

/// <summary>Which charging profiles to remove; only those that meet every criterion given.</summary>
public sealed record ClearChargingProfileType
{
    /// <summary>0 for the station's own profiles.</summary>
    [Minimum(0)]
    public int? EvseId { get; init; }

    /// <summary>Only profiles of this purpose.</summary>
    public ChargingProfilePurposeEnumType? ChargingProfilePurpose { get; init; }

    /// <summary>Only profiles of this level.</summary>
    [Minimum(0)]
    public int? StackLevel { get; init; }

    public CustomDataType? CustomData { get; init; }
}
