using System.ComponentModel.DataAnnotations;

namespace TestHarness.Ocpp.Messages.V201;

/// <summary>Which charging profiles a report is to hold.</summary>
public sealed record ChargingProfileCriterionType
{
    /// <summary>Only profiles of this purpose.</summary>
    public ChargingProfilePurposeEnumType? ChargingProfilePurpose { get; init; }

    /// <summary>Only profiles of this level.</summary>
    public int? StackLevel { get; init; }

    /// <summary>Only these profiles, and no other criteria; at most ChargingProfileEntries.maxLimit ids.</summary>
    [MinLength(1)]
    public IReadOnlyList<int>? ChargingProfileId { get; init; }

    /// <summary>Only profiles from these sources; all when absent.</summary>
    [MinLength(1), MaxLength(4)]
    public IReadOnlyList<ChargingLimitSourceEnumType>? ChargingLimitSource { get; init; }

    public CustomDataType? CustomData { get; init; }
}
