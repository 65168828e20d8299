namespace TestHarness.Ocpp.Messages.V201;

/// <summary>Passes on what the EV asked for over ISO 15118: energy, limits, departure time (K15).</summary>
[OcppMessage("NotifyEVChargingNeeds", Sender = MessageSender.Station, Block = "K", IntroducedIn = OcppVersion.V201)]
public sealed record NotifyEVChargingNeedsRequest : IOcppRequest<NotifyEVChargingNeedsResponse>
{
    /// <summary>The most entries that the EV takes in one schedule (K15.FR.07).</summary>
    public int? MaxScheduleTuples { get; init; }

    /// <summary>How much the EV wants, how, and until when.</summary>
    public required ChargingNeedsType ChargingNeeds { get; init; }

    /// <summary>Never 0.</summary>
    public required int EvseId { get; init; }

    public CustomDataType? CustomData { get; init; }
}

/// <summary>Whether a charging profile for these needs will come.</summary>
public sealed record NotifyEVChargingNeedsResponse
{
    /// <summary>Whether the CSMS took the needs in; no promise to meet them (K15).</summary>
    public required NotifyEVChargingNeedsStatusEnumType Status { get; init; }

    /// <summary>Gives the reason for the status.</summary>
    public StatusInfoType? StatusInfo { get; init; }

    public CustomDataType? CustomData { get; init; }
}
