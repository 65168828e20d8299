using System.ComponentModel.DataAnnotations;
using TestHarness.Ocpp.Messages.Formats;

namespace TestHarness.Ocpp.Messages.V201;

/// <summary>A charging profile: up to three alternative schedules with their purpose, priority and validity (K01).</summary>
public sealed record ChargingProfileType
{
    /// <summary>Unique within the station; negative ids are left to external systems.</summary>
    public required int Id { get; init; }

    /// <summary>The higher level goes before the lower one of the same purpose; from 0.</summary>
    public required int StackLevel { get; init; }

    /// <summary>What the profile limits: the station, a default, one transaction, or else.</summary>
    public required ChargingProfilePurposeEnumType ChargingProfilePurpose { get; init; }

    /// <summary>What its times count from: the clock, a day or week, or the start of charging.</summary>
    public required ChargingProfileKindEnumType ChargingProfileKind { get; init; }

    /// <summary>How often a recurring profile starts over.</summary>
    public RecurrencyKindEnumType? RecurrencyKind { get; init; }

    /// <summary>At once when absent.</summary>
    public DateTimeOffset? ValidFrom { get; init; }

    /// <summary>Until replaced when absent.</summary>
    public DateTimeOffset? ValidTo { get; init; }

    /// <summary>The limits; more than one only in a TxProfile, for the EV to choose from (ISO 15118).</summary>
    [MinLength(1), MaxLength(3)]
    public required IReadOnlyList<ChargingScheduleType> ChargingSchedule { get; init; }

    /// <summary>The only transaction that a TxProfile is for.</summary>
    [MaxLength(36)]
    [IdentifierString]
    public string? TransactionId { get; init; }

    public CustomDataType? CustomData { get; init; }
}
