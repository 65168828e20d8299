using System.ComponentModel.DataAnnotations;

namespace TestHarness.Ocpp.Messages.V201;

/// <summary>Reports a limit imposed from outside, such as by an energy management system (K11, K12).</summary>
[OcppMessage("NotifyChargingLimit", Sender = MessageSender.Station, Block = "K", IntroducedIn = OcppVersion.V201)]
public sealed record NotifyChargingLimitRequest : IOcppRequest<NotifyChargingLimitResponse>
{
    /// <summary>The limit over time, as the outside source set it.</summary>
    [MinLength(1)]
    public IReadOnlyList<ChargingScheduleType>? ChargingSchedule { get; init; }

    /// <summary>0, or absent, for the station as a whole.</summary>
    public int? EvseId { get; init; }

    /// <summary>Where the limit comes from and how serious it is (K11, K12).</summary>
    public required ChargingLimitType ChargingLimit { get; init; }

    public CustomDataType? CustomData { get; init; }
}

/// <summary>Acknowledges the limit.</summary>
public sealed record NotifyChargingLimitResponse
{
    public CustomDataType? CustomData { get; init; }
}
