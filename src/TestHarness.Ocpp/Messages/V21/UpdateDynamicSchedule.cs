namespace TestHarness.Ocpp.Messages.V21;

/// <summary>Sets fresh limits or set points in a dynamic charging profile (K28, Q04).</summary>
[OcppMessage("UpdateDynamicSchedule", Sender = MessageSender.Csms, Block = "K", IntroducedIn = OcppVersion.V21)]
public sealed record UpdateDynamicScheduleRequest : IOcppRequest<UpdateDynamicScheduleResponse>
{
    public required int ChargingProfileId { get; init; }

    public required ChargingScheduleUpdateType ScheduleUpdate { get; init; }

    public CustomDataType? CustomData { get; init; }
}

/// <summary>Whether the profile took them.</summary>
public sealed record UpdateDynamicScheduleResponse
{
    public required ChargingProfileStatusEnumType Status { get; init; }

    public StatusInfoType? StatusInfo { get; init; }

    public CustomDataType? CustomData { get; init; }
}
