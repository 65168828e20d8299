namespace TestHarness.Ocpp.Messages.V201;

/// <summary>Asks for the schedule that results from all profiles and limits together (K08).</summary>
[OcppMessage("GetCompositeSchedule", Sender = MessageSender.Csms, Block = "K", IntroducedIn = OcppVersion.V16)]
public sealed record GetCompositeScheduleRequest : IOcppRequest<GetCompositeScheduleResponse>
{
    /// <summary>Seconds that the schedule is to cover, from now.</summary>
    public required int Duration { get; init; }

    /// <summary>The unit wanted; the station's choice when absent.</summary>
    public ChargingRateUnitEnumType? ChargingRateUnit { get; init; }

    /// <summary>0 for the station as a whole.</summary>
    public required int EvseId { get; init; }

    public CustomDataType? CustomData { get; init; }
}

/// <summary>The resulting schedule.</summary>
public sealed record GetCompositeScheduleResponse
{
    /// <summary>Whether the station could work the schedule out.</summary>
    public required GenericStatusEnumType Status { get; init; }

    /// <summary>Gives the reason for the status.</summary>
    public StatusInfoType? StatusInfo { get; init; }

    /// <summary>What all profiles in force come down to; absent only when rejected.</summary>
    public CompositeScheduleType? Schedule { get; init; }

    public CustomDataType? CustomData { get; init; }
}
