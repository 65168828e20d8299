namespace TestHarness.Ocpp.Messages.V201;

/// <summary>Passes on what the EV asked for over ISO 15118: energy, limits, departure time (K15).</summary>
[OcppMessage("NotifyEVChargingNeeds", Sender = MessageSender.Station, Block = "K", IntroducedIn = OcppVersion.V201)]
public sealed record NotifyEVChargingNeedsRequest : IOcppRequest<NotifyEVChargingNeedsResponse>
{
    /// <summary>How many alternative schedules the EV can choose from.</summary>
    public int? MaxScheduleTuples { get; init; }

    public required ChargingNeedsType ChargingNeeds { get; init; }

    /// <summary>Never 0.</summary>
    public required int EvseId { get; init; }

    public CustomDataType? CustomData { get; init; }
}

/// <summary>Whether a charging profile for these needs will come.</summary>
public sealed record NotifyEVChargingNeedsResponse
{
    public required NotifyEVChargingNeedsStatusEnumType Status { get; init; }

    public StatusInfoType? StatusInfo { get; init; }

    public CustomDataType? CustomData { get; init; }
}
