using System.ComponentModel.DataAnnotations;

namespace TestHarness.Ocpp.Messages.V21;

/// <summary>Tells that a limit from outside, such as an energy management system, no longer holds (K13).</summary>
[OcppMessage("ClearedChargingLimit", Sender = MessageSender.Station, Block = "K", IntroducedIn = OcppVersion.V201)]
public sealed record ClearedChargingLimitRequest : IOcppRequest<ClearedChargingLimitResponse>
{
    /// <summary>Who lifted the limit; a value of the ChargingLimitSource list in the appendices to Part 2.</summary>
    [MaxLength(20)]
    public required string ChargingLimitSource { get; init; }

    /// <summary>The EVSE that the limit was on; the station when absent.</summary>
    [Minimum(0)]
    public int? EvseId { get; init; }

    public CustomDataType? CustomData { get; init; }
}

/// <summary>Acknowledges the end of the limit.</summary>
public sealed record ClearedChargingLimitResponse
{
    public CustomDataType? CustomData { get; init; }
}
