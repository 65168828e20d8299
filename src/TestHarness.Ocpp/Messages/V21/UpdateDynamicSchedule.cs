namespace TestHarness.Ocpp.Messages.V21;

/// <summary>Sets fresh limits or set points in a dynamic charging profile (K28, Q04).</summary>
[OcppMessage("UpdateDynamicSchedule", Sender = MessageSender.Csms, Block = "K", IntroducedIn = OcppVersion.V21)]
public sealed record UpdateDynamicScheduleRequest : IOcppRequest<UpdateDynamicScheduleResponse>
{
    /// <summary>The dynamic profile that gets the values (K28).</summary>
    public required int ChargingProfileId { get; init; }

    /// <summary>The values that replace those of the profile's only period.</summary>
    public required ChargingScheduleUpdateType ScheduleUpdate { get; init; }

    public CustomDataType? CustomData { get; init; }
}

/// <summary>Whether the profile took them.</summary>
public sealed record UpdateDynamicScheduleResponse
{
    /// <summary>Whether the values are in force; Rejected when the profile is not dynamic (K28.FR.11).</summary>
    public required ChargingProfileStatusEnumType Status { get; init; }

    /// <summary>Gives the reason for the status.</summary>
    public StatusInfoType? StatusInfo { get; init; }

    public CustomDataType? CustomData { get; init; }
}
