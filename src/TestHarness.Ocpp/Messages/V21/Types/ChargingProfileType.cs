using System.ComponentModel.DataAnnotations;
using TestHarness.Ocpp.Messages.Formats;

namespace TestHarness.Ocpp.Messages.V21;

/// <summary>A charging profile: up to three alternative schedules with their purpose, priority and validity (K01).</summary>
public sealed record ChargingProfileType
{
    /// <summary>Unique within the station; negative ids are left to external systems.</summary>
    public required int Id { get; init; }

    /// <summary>The higher level goes before the lower one of the same purpose; from 0.</summary>
    [Minimum(0)]
    public required int StackLevel { get; init; }

    /// <summary>What the profile limits: the station, a default, one transaction, or else.</summary>
    public required ChargingProfilePurposeEnumType ChargingProfilePurpose { get; init; }

    /// <summary>What its times count from: the clock, a day or week, the start of charging, or nothing when dynamic.</summary>
    public required ChargingProfileKindEnumType ChargingProfileKind { get; init; }

    /// <summary>How often a recurring profile starts over.</summary>
    public RecurrencyKindEnumType? RecurrencyKind { get; init; }

    /// <summary>At once when absent.</summary>
    public DateTimeOffset? ValidFrom { get; init; }

    /// <summary>Until replaced when absent.</summary>
    public DateTimeOffset? ValidTo { get; init; }

    /// <summary>The only transaction that a TxProfile is for.</summary>
    [MaxLength(36)]
    [IdentifierString]
    public string? TransactionId { get; init; }

    /// <summary>Seconds that the profile holds while the station is offline.</summary>
    public int? MaxOfflineDuration { get; init; }

    /// <summary>The limits; more than one only in a TxProfile, for the EV to choose from (ISO 15118).</summary>
    [MinLength(1), MaxLength(3)]
    public required IReadOnlyList<ChargingScheduleType> ChargingSchedule { get; init; }

    /// <summary>True to drop the profile for good after that; false to take it up again when online.</summary>
    public bool? InvalidAfterOfflineDuration { get; init; }

    /// <summary>Seconds after an update when the station asks for the next one.</summary>
    public int? DynUpdateInterval { get; init; }

    /// <summary>When the values of a dynamic profile were last updated.</summary>
    public DateTimeOffset? DynUpdateTime { get; init; }

    /// <summary>The ISO 15118-20 signature over the price schedules, Base64.</summary>
    [MaxLength(256)]
    public string? PriceScheduleSignature { get; init; }

    public CustomDataType? CustomData { get; init; }
}
