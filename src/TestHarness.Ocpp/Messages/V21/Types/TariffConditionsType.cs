using System.ComponentModel.DataAnnotations;
using TestHarness.Ocpp.Messages.Formats;

namespace TestHarness.Ocpp.Messages.V21;

/// <summary>When a price applies.</summary>
public sealed record TariffConditionsType
{
    /// <summary>Local time, hh:mm.</summary>
    [TimeOfDay]
    public string? StartTimeOfDay { get; init; }

    /// <summary>Local time, hh:mm; before the start when the stretch passes midnight.</summary>
    [TimeOfDay]
    public string? EndTimeOfDay { get; init; }

    /// <summary>Only on these days.</summary>
    [MinLength(1), MaxLength(7)]
    public IReadOnlyList<DayOfWeekEnumType>? DayOfWeek { get; init; }

    /// <summary>Local date, itself included.</summary>
    [FullDate]
    public string? ValidFromDate { get; init; }

    /// <summary>Local date, itself excluded.</summary>
    [FullDate]
    public string? ValidToDate { get; init; }

    /// <summary>Only for AC or only for DC.</summary>
    public EvseKindEnumType? EvseKind { get; init; }

    /// <summary>In Wh, itself included.</summary>
    public decimal? MinEnergy { get; init; }

    /// <summary>In Wh, itself excluded.</summary>
    public decimal? MaxEnergy { get; init; }

    /// <summary>In A over all phases, itself included.</summary>
    public decimal? MinCurrent { get; init; }

    /// <summary>In A over all phases, itself excluded.</summary>
    public decimal? MaxCurrent { get; init; }

    /// <summary>In W, itself included.</summary>
    public decimal? MinPower { get; init; }

    /// <summary>In W, itself excluded.</summary>
    public decimal? MaxPower { get; init; }

    /// <summary>Seconds of the transaction, itself included.</summary>
    public int? MinTime { get; init; }

    /// <summary>Seconds of the transaction, itself excluded.</summary>
    public int? MaxTime { get; init; }

    /// <summary>Seconds of charging, itself included.</summary>
    public int? MinChargingTime { get; init; }

    /// <summary>Seconds of charging, itself excluded.</summary>
    public int? MaxChargingTime { get; init; }

    /// <summary>Seconds without charging, itself included.</summary>
    public int? MinIdleTime { get; init; }

    /// <summary>Seconds without charging, itself excluded.</summary>
    public int? MaxIdleTime { get; init; }

    public CustomDataType? CustomData { get; init; }
}
