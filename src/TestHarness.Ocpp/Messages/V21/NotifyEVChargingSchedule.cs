namespace TestHarness.Ocpp.Messages.V21;

/// <summary>Passes on the schedule that the EV will follow (K15, K18).</summary>
[OcppMessage("NotifyEVChargingSchedule", Sender = MessageSender.Station, Block = "K", IntroducedIn = OcppVersion.V201)]
public sealed record NotifyEVChargingScheduleRequest : IOcppRequest<NotifyEVChargingScheduleResponse>
{
    /// <summary>The moment from which the periods count.</summary>
    public required DateTimeOffset TimeBase { get; init; }

    /// <summary>The power that the EV plans to take, counted from the time base.</summary>
    public required ChargingScheduleType ChargingSchedule { get; init; }

    /// <summary>Never 0.</summary>
    [Minimum(1)]
    public required int EvseId { get; init; }

    /// <summary>The schedule of the profile that the EV chose.</summary>
    [Minimum(0)]
    public int? SelectedChargingScheduleId { get; init; }

    /// <summary>Whether the EV keeps within the power tolerance of the schedule.</summary>
    public bool? PowerToleranceAcceptance { get; init; }

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
