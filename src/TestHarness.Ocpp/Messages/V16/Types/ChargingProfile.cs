namespace TestHarness.Ocpp.Messages.V16;

/// <summary>A charging profile: a schedule with its purpose, priority and validity.</summary>
public sealed record ChargingProfile
{
    public required int ChargingProfileId { get; init; }

    /// <summary>The only transaction that a TxProfile is for.</summary>
    public int? TransactionId { get; init; }

    /// <summary>The higher level goes before the lower one of the same purpose; from 0.</summary>
    public required int StackLevel { get; init; }

    public required ChargingProfilePurposeType ChargingProfilePurpose { get; init; }

    public required ChargingProfileKindType ChargingProfileKind { get; init; }

    public RecurrencyKindType? RecurrencyKind { get; init; }

    /// <summary>At once when absent.</summary>
    public DateTimeOffset? ValidFrom { get; init; }

    /// <summary>Until replaced when absent.</summary>
    public DateTimeOffset? ValidTo { get; init; }

    public required ChargingSchedule ChargingSchedule { get; init; }
}
