using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;

namespace TestHarness.Ocpp.Messages.V21;

/// <summary>A stretch of a charging schedule with one limit or set point; it lasts until the next period starts.</summary>
public sealed record ChargingSchedulePeriodType
{
    /// <summary>Seconds from the start of the schedule.</summary>
    public required int StartPeriod { get; init; }

    /// <summary>
    /// In W or A, as the schedule's unit says; for all phases, or for L1 when the others have limits of their own.
    /// </summary>
    public decimal? Limit { get; init; }

    /// <summary>In W or A on L2.</summary>
    [JsonPropertyName("limit_L2")]
    public decimal? LimitL2 { get; init; }

    /// <summary>In W or A on L3.</summary>
    [JsonPropertyName("limit_L3")]
    public decimal? LimitL3 { get; init; }

    /// <summary>How many phases to charge with; 3 when absent on AC.</summary>
    [Range(0, 3)]
    public int? NumberPhases { get; init; }

    /// <summary>Which phase to charge with, when it is only one.</summary>
    [Range(0, 3)]
    public int? PhaseToUse { get; init; }

    /// <summary>In W or A, as a negative number; for all phases, or for L1 when the others have limits of their own.</summary>
    [Maximum(0)]
    public decimal? DischargeLimit { get; init; }

    /// <summary>In W or A on L2, as a negative number.</summary>
    [JsonPropertyName("dischargeLimit_L2")]
    [Maximum(0)]
    public decimal? DischargeLimitL2 { get; init; }

    /// <summary>In W or A on L3, as a negative number.</summary>
    [JsonPropertyName("dischargeLimit_L3")]
    [Maximum(0)]
    public decimal? DischargeLimitL3 { get; init; }

    /// <summary>
    /// W or A to follow, negative to discharge; for all phases, or for L1 when the others have set points of their own.
    /// </summary>
    public decimal? Setpoint { get; init; }

    /// <summary>In W or A on L2, negative to discharge.</summary>
    [JsonPropertyName("setpoint_L2")]
    public decimal? SetpointL2 { get; init; }

    /// <summary>In W or A on L3, negative to discharge.</summary>
    [JsonPropertyName("setpoint_L3")]
    public decimal? SetpointL3 { get; init; }

    /// <summary>In var or A: positive for inductive, negative for capacitive reactive power.</summary>
    public decimal? SetpointReactive { get; init; }

    /// <summary>In var or A on L2, signed likewise.</summary>
    [JsonPropertyName("setpointReactive_L2")]
    public decimal? SetpointReactiveL2 { get; init; }

    /// <summary>In var or A on L3, signed likewise.</summary>
    [JsonPropertyName("setpointReactive_L3")]
    public decimal? SetpointReactiveL3 { get; init; }

    /// <summary>True to have the EV keep its battery at temperature.</summary>
    public bool? PreconditioningRequest { get; init; }

    /// <summary>True to have the EVSE switch off its power electronics.</summary>
    public bool? EvseSleep { get; init; }

    /// <summary>W that the values of the curves are added to.</summary>
    public decimal? V2xBaseline { get; init; }

    /// <summary>ChargingOnly when absent.</summary>
    public OperationModeEnumType? OperationMode { get; init; }

    /// <summary>At least two points; gives the set point by grid frequency in LocalFrequency, with W as unit (Q08).</summary>
    [MinLength(1), MaxLength(20)]
    public IReadOnlyList<V2XFreqWattPointType>? V2xFreqWattCurve { get; init; }

    /// <summary>At least two points; what an AFRRSignal adds to the set point in LocalFrequency, with W as unit (Q08).</summary>
    [MinLength(1), MaxLength(20)]
    public IReadOnlyList<V2XSignalWattPointType>? V2xSignalWattCurve { get; init; }

    public CustomDataType? CustomData { get; init; }
}
