namespace TestHarness.Ocpp.Messages.V201;

/// <summary>Passes on the schedule that the EV will follow (K15).</summary>
[OcppMessage("NotifyEVChargingSchedule", Sender = MessageSender.Station, Block = "K", IntroducedIn = OcppVersion.V201)]
public sealed record NotifyEVChargingScheduleRequest : IOcppRequest<NotifyEVChargingScheduleResponse>
{
    /// <summary>The moment from which the periods count.</summary>
    public required DateTimeOffset TimeBase { get; init; }

    /// <summary>The power that the EV plans to take, counted from the time base.</summary>
    public required ChargingScheduleType ChargingSchedule { get; init; }

    /// <summary>Never 0.</summary>
    public required int EvseId { get; init; }

    public CustomDataType? CustomData { get; init; }
}

/// <summary>Whether the CSMS took note of the schedule.</summary>
public sealed record NotifyEVChargingScheduleResponse
{
    /// <summary>Whether the CSMS took the schedule in; no approval of it.</summary>
    public required GenericStatusEnumType Status { get; init; }

    /// <summary>Gives the reason for the status.</summary>
    public StatusInfoType? StatusInfo { get; init; }

    public CustomDataType? CustomData { get; init; }
}
