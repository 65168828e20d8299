namespace TestHarness.Ocpp.Messages.V21;

/// <summary>The energy that an EV offers to feed back, with its price.</summary>
public sealed record EVEnergyOfferType
{
    public EVAbsolutePriceScheduleType? EvAbsolutePriceSchedule { get; init; }

    public required EVPowerScheduleType EvPowerSchedule { get; init; }

    public CustomDataType? CustomData { get; init; }
}
