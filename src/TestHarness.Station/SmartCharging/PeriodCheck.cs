using TestHarness.Ocpp.Messages.V21;
using TestHarness.Station.DeviceModel;
using TestHarness.Station.Iso15118;
using TestHarness.Station.Services;
using TestHarness.Station.V2x;
using static TestHarness.Station.SmartCharging.ProfileCheck;
using Purpose = TestHarness.Ocpp.Messages.V21.ChargingProfilePurposeEnumType;

namespace TestHarness.Station.SmartCharging;

/// <summary>Whether a period of a charging profile can be followed: its operation mode, values and phases (K01, V2X rules, Q).</summary>
internal sealed class PeriodCheck(StationContext station, DeviceModelService model, ChargingNeeds needs) : IStationService
{
    /// <summary>What is wrong with a period of a profile; null when nothing is.</summary>
    public StatusInfoType? Of(ChargingProfileType profile, ChargingSchedulePeriodType period, int evseId) =>
        Mode(profile, period, evseId) ?? Values(period) ?? Phases(profile, period, evseId);

    private StatusInfoType? Mode(ChargingProfileType profile, ChargingSchedulePeriodType period, int evseId)
    {
        var mode = period.OperationMode ?? OperationModeEnumType.ChargingOnly;
        var allowed = mode == OperationModeEnumType.ChargingOnly || profile.ChargingProfilePurpose switch
        {
            Purpose.PriorityCharging or Purpose.ChargingStationMaxProfile => false,
            Purpose.LocalGeneration => mode == OperationModeEnumType.ExternalLimits,
            _ => true,
        };
        if (!allowed && profile.ChargingProfilePurpose == Purpose.PriorityCharging)
            return Wrong("InvalidSchedule", "Priority charging only charges (K01.FR.71).");
        if (mode == OperationModeEnumType.LocalLoadBalancing && !V2xVariables.Supports(model, station.Options, evseId, mode))
            return Wrong("UnsupportedParam", "Local load balancing is not supported (Q09.FR.01).");
        if (!allowed || !V2xVariables.Supports(model, station.Options, evseId, mode))
            return Wrong("InvalidOperationMode", $"The operation mode {mode} is not supported for this purpose here (K01.FR.114, K01.FR.115).");
        return mode switch
        {
            OperationModeEnumType.Idle when HasValue(period) => Wrong("InvalidSchedule", "A period of Idle has neither limits nor setpoints (Q10.FR.02)."),
            OperationModeEnumType.ChargingOnly when period.Limit is null => Wrong("InvalidSchedule", "A period of ChargingOnly needs a limit."),
            OperationModeEnumType.CentralSetpoint or OperationModeEnumType.CentralFrequency when period.Setpoint is null => Wrong("InvalidSchedule", $"A period of {mode} needs a setpoint."),
            _ => null,
        };
    }

    private static bool HasValue(ChargingSchedulePeriodType period) =>
        (period.Limit ?? period.LimitL2 ?? period.LimitL3 ?? period.DischargeLimit ?? period.DischargeLimitL2 ?? period.DischargeLimitL3 ?? period.Setpoint ?? period.SetpointL2
            ?? period.SetpointL3 ?? period.SetpointReactive ?? period.SetpointReactiveL2 ?? period.SetpointReactiveL3) is not null;

    private static StatusInfoType? Values(ChargingSchedulePeriodType period)
    {
        if (period.Setpoint > period.Limit || period.Setpoint < period.DischargeLimit)
            return Wrong("InvalidSchedule", "The setpoint is outside of dischargeLimit and limit (V2X.05).");
        return null;
    }

    private StatusInfoType? Phases(ChargingProfileType profile, ChargingSchedulePeriodType period, int evseId)
    {
        if ((period.Limit is null && (period.LimitL2 ?? period.LimitL3) is not null)
            || (period.DischargeLimit is null && (period.DischargeLimitL2 ?? period.DischargeLimitL3) is not null)
            || (period.Setpoint is null && (period.SetpointL2 ?? period.SetpointL3) is not null)
            || (period.SetpointReactive is null && (period.SetpointReactiveL2 ?? period.SetpointReactiveL3) is not null))
        {
            return Wrong("PhaseConflict", "Values of L2 and L3 come only with that of L1 (K01.FR.146, V2X.07).");
        }

        var perPhase = period.LimitL2 ?? period.LimitL3 ?? period.DischargeLimitL2 ?? period.DischargeLimitL3 ?? period.SetpointL2 ?? period.SetpointL3 ?? period.SetpointReactiveL2 ?? period.SetpointReactiveL3;
        if (perPhase is not null && !(profile.ChargingProfilePurpose == Purpose.TxProfile && needs.NamedPhases(evseId)))
            return Wrong("PhaseConflict", "Values of L2 and L3 are for a TxProfile, and an EV that told its needs by phase (K01.FR.144, V2X.10).");

        if (evseId > 0 && station.Options.Evses[evseId - 1].IsDirectCurrent && (period.NumberPhases ?? period.PhaseToUse) is not null)
            return Wrong("NoPhaseForDC", "Phases of a DC EVSE cannot be controlled (K01.FR.44).");

        // Outlets are wired to L1 and do not switch phases, so no two profiles can ask for different ones (K01.FR.141).
        return period.PhaseToUse is not (null or 0) && (period.NumberPhases != 1 || period.PhaseToUse != 1)
            ? Wrong("InvalidSchedule", "The EVSE uses phase L1 when it uses one; others cannot be chosen (K01.FR.19, K01.FR.48).")
            : null;
    }
}
