namespace TestHarness.Ocpp.Messages.V21;

/// <summary>Asks for the schedule that results from all profiles and limits together (K08).</summary>
[OcppMessage("GetCompositeSchedule", Sender = MessageSender.Csms, Block = "K", IntroducedIn = OcppVersion.V16)]
public sealed record GetCompositeScheduleRequest : IOcppRequest<GetCompositeScheduleResponse>
{
    /// <summary>Seconds that the schedule is to cover, from now.</summary>
    public required int Duration { get; init; }

    /// <summary>The unit wanted; the station's choice when absent.</summary>
    public ChargingRateUnitEnumType? ChargingRateUnit { get; init; }

    /// <summary>0 for the station as a whole.</summary>
    [Minimum(0)]
    public required int EvseId { get; init; }

    public CustomDataType? CustomData { get; init; }
}

/// <summary>The resulting schedule.</summary>
public sealed record GetCompositeScheduleResponse
{
    public required GenericStatusEnumType Status { get; init; }

    public StatusInfoType? StatusInfo { get; init; }

    public CompositeScheduleType? Schedule { get; init; }

    public CustomDataType? CustomData { get; init; }
}
