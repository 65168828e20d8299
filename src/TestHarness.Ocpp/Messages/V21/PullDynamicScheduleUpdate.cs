namespace TestHarness.Ocpp.Messages.V21;

/// <summary>Asks for fresh limits or set points for a dynamic charging profile (K28).</summary>
[OcppMessage("PullDynamicScheduleUpdate", Sender = MessageSender.Station, Block = "K", IntroducedIn = OcppVersion.V21)]
public sealed record PullDynamicScheduleUpdateRequest : IOcppRequest<PullDynamicScheduleUpdateResponse>
{
    public required int ChargingProfileId { get; init; }

    public CustomDataType? CustomData { get; init; }
}

/// <summary>The fresh values.</summary>
public sealed record PullDynamicScheduleUpdateResponse
{
    public ChargingScheduleUpdateType? ScheduleUpdate { get; init; }

    public required ChargingProfileStatusEnumType Status { get; init; }

    public StatusInfoType? StatusInfo { get; init; }

    public CustomDataType? CustomData { get; init; }
}
