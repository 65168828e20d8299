using TestHarness.Ocpp.Messages.V21;

namespace TestHarness.Station.SmartCharging.Composite;

/// <summary>What an EVSE's schedules depend on besides the profiles.</summary>
internal sealed record ScheduleContext
{
    /// <summary>The EVSE.</summary>
    public required int EvseId { get; init; }

    /// <summary>What the EVSE can carry.</summary>
    public required Supply Supply { get; init; }

    /// <summary>The transaction of the EVSE; null when there is none.</summary>
    public string? TransactionId { get; init; }

    /// <summary>Since when energy can be delivered: EV connected and driver authorized. Relative schedules start here (K01.FR.42); null while it cannot.</summary>
    public DateTimeOffset? EnergyOfferedSince { get; init; }

    /// <summary>Whether priority charging was asked for this transaction (K21, K22).</summary>
    public bool PriorityCharging { get; init; }

    /// <summary>State of charge of the EV in percent; null when not known.</summary>
    public decimal? StateOfCharge { get; init; }

    /// <summary>Which of the up to three schedules of an ISO 15118 profile the EV chose, from 0.</summary>
    public int ChosenSchedule { get; init; }

    /// <summary>Setpoint of periods whose setpoint the station itself works out (LocalFrequency), in watts; null when it has none.</summary>
    public Func<ChargingSchedulePeriodType, decimal?> LocalSetpoint { get; init; } = static _ => null;
}
