namespace TestHarness.Ocpp.Messages.V16;

/// <summary>A charging profile: a schedule with its purpose, priority and validity.</summary>
public sealed record ChargingProfile
{
    /// <summary>Names the profile, for replacing and clearing it.</summary>
    public required int ChargingProfileId { get; init; }

    /// <summary>The only transaction that a TxProfile is for.</summary>
    public int? TransactionId { get; init; }

    /// <summary>The higher level goes before the lower one of the same purpose; from 0.</summary>
    public required int StackLevel { get; init; }

    /// <summary>What the profile limits: the charge point, a default, or one transaction.</summary>
    public required ChargingProfilePurposeType ChargingProfilePurpose { get; init; }

    /// <summary>What its times count from: the clock, a day or week, or the start of charging.</summary>
    public required ChargingProfileKindType ChargingProfileKind { get; init; }

    /// <summary>How often a recurring profile starts over.</summary>
    public RecurrencyKindType? RecurrencyKind { get; init; }

    /// <summary>At once when absent.</summary>
    public DateTimeOffset? ValidFrom { get; init; }

    /// <summary>Until replaced when absent.</summary>
    public DateTimeOffset? ValidTo { get; init; }

    /// <summary>The limits over time.</summary>
    public required ChargingSchedule ChargingSchedule { get; init; }
}
