using System.ComponentModel.DataAnnotations;

namespace TestHarness.Ocpp.Messages.V21;

/// <summary>Which charging profiles a report is to hold.</summary>
public sealed record ChargingProfileCriterionType
{
    public ChargingProfilePurposeEnumType? ChargingProfilePurpose { get; init; }

    /// <summary>Only profiles of this level.</summary>
    [Minimum(0)]
    public int? StackLevel { get; init; }

    [MinLength(1)]
    public IReadOnlyList<int>? ChargingProfileId { get; init; }

    [MinLength(1), MaxLength(4)]
    [ItemMaxLength(20)]
    public IReadOnlyList<string>? ChargingLimitSource { get; init; }

    public CustomDataType? CustomData { get; init; }
}
