using System.Text.Json.Serialization;

namespace TestHarness.Ocpp.Messages.V21;

/// <summary>Fresh limits and set points for the only period of a dynamic charging profile.</summary>
public sealed record ChargingScheduleUpdateType
{
    /// <summary>In W or A, as the schedule's unit says.</summary>
    public decimal? Limit { get; init; }

    /// <summary>In W or A on L2.</summary>
    [JsonPropertyName("limit_L2")]
    public decimal? LimitL2 { get; init; }

    /// <summary>In W or A on L3.</summary>
    [JsonPropertyName("limit_L3")]
    public decimal? LimitL3 { get; init; }

    /// <summary>In W or A, as a negative number.</summary>
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

    /// <summary>W or A to follow, negative to discharge.</summary>
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

    public CustomDataType? CustomData { get; init; }
}
