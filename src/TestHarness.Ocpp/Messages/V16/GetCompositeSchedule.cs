namespace TestHarness.Ocpp.Messages.V16;

/// <summary>Asks for the schedule that results from all profiles and limits together (1.6 section 5.7).</summary>
[OcppMessage("GetCompositeSchedule", Sender = MessageSender.Csms, Block = "Smart Charging", IntroducedIn = OcppVersion.V16)]
public sealed record GetCompositeScheduleRequest : IOcppRequest<GetCompositeScheduleResponse>
{
    /// <summary>0 for the charge point as a whole.</summary>
    public required int ConnectorId { get; init; }

    /// <summary>Seconds that the schedule is to cover, from now.</summary>
    public required int Duration { get; init; }

    /// <summary>The unit wanted; the charge point's choice when absent.</summary>
    public ChargingRateUnitType? ChargingRateUnit { get; init; }
}

/// <summary>The resulting schedule.</summary>
public sealed record GetCompositeScheduleResponse
{
    /// <summary>Whether the charge point could work the schedule out.</summary>
    public required GetCompositeScheduleStatus Status { get; init; }

    /// <summary>The connector that the schedule is for.</summary>
    public int? ConnectorId { get; init; }

    /// <summary>The moment from which periods count.</summary>
    public DateTimeOffset? ScheduleStart { get; init; }

    /// <summary>What all profiles in force come down to; may be absent when rejected.</summary>
    public ChargingSchedule? ChargingSchedule { get; init; }
}
