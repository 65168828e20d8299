using System.ComponentModel.DataAnnotations;

namespace TestHarness.Ocpp.Messages.V21;

/// <summary>Which charging profiles a report is to hold.</summary>
public sealed record ChargingProfileCriterionType
{
    /// <summary>Only profiles of this purpose.</summary>
    public ChargingProfilePurposeEnumType? ChargingProfilePurpose { get; init; }

    /// <summary>Only profiles of this level.</summary>
    [Minimum(0)]
    public int? StackLevel { get; init; }

    /// <summary>Only these profiles, and no other criteria; at most ChargingProfileEntries.maxLimit ids.</summary>
    [MinLength(1)]
    public IReadOnlyList<int>? ChargingProfileId { get; init; }

    /// <summary>Only profiles from these sources; all when absent. Values are in the appendices to Part 2.</summary>
    [MinLength(1), MaxLength(4)]
    [ItemMaxLength(20)]
    public IReadOnlyList<string>? ChargingLimitSource { get; init; }

    public CustomDataType? CustomData { get; init; }
}
