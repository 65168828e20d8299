namespace TestHarness.Ocpp.Messages.V21;

/// <summary>Asks for fresh limits or set points for a dynamic charging profile (K28).</summary>
[OcppMessage("PullDynamicScheduleUpdate", Sender = MessageSender.Station, Block = "K", IntroducedIn = OcppVersion.V21)]
public sealed record PullDynamicScheduleUpdateRequest : IOcppRequest<PullDynamicScheduleUpdateResponse>
{
    /// <summary>The dynamic profile whose values are due for an update (K28).</summary>
    public required int ChargingProfileId { get; init; }

    public CustomDataType? CustomData { get; init; }
}

/// <summary>The fresh values.</summary>
public sealed record PullDynamicScheduleUpdateResponse
{
    /// <summary>The values that replace those of the profile's only period.</summary>
    public ChargingScheduleUpdateType? ScheduleUpdate { get; init; }

    /// <summary>Rejected when no such dynamic profile is known (K28.FR.12).</summary>
    public required ChargingProfileStatusEnumType Status { get; init; }

    /// <summary>Gives the reason for the status.</summary>
    public StatusInfoType? StatusInfo { get; init; }

    public CustomDataType? CustomData { get; init; }
}
