namespace TestHarness.Ocpp.Messages.V21;

/// <summary>The energy that an EV offers to feed back, with its price.</summary>
public sealed record EVEnergyOfferType
{
    /// <summary>What the EV wants to be paid.</summary>
    public EVAbsolutePriceScheduleType? EvAbsolutePriceSchedule { get; init; }

    /// <summary>How much the EV would feed in, and when.</summary>
    public required EVPowerScheduleType EvPowerSchedule { get; init; }

    public CustomDataType? CustomData { get; init; }
}
