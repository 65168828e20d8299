namespace TestHarness.Ocpp.Messages.V201;

/// <summary>Tells that a limit from outside, such as an energy management system, no longer holds (K13).</summary>
[OcppMessage("ClearedChargingLimit", Sender = MessageSender.Station, Block = "K", IntroducedIn = OcppVersion.V201)]
public sealed record ClearedChargingLimitRequest : IOcppRequest<ClearedChargingLimitResponse>
{
    /// <summary>Who lifted the limit.</summary>
    public required ChargingLimitSourceEnumType ChargingLimitSource { get; init; }

    /// <summary>The EVSE that the limit was on; the station when absent.</summary>
    public int? EvseId { get; init; }

    public CustomDataType? CustomData { get; init; }
}

/// <summary>Acknowledges the end of the limit.</summary>
public sealed record ClearedChargingLimitResponse
{
    public CustomDataType? CustomData { get; init; }
}
