using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;

namespace TestHarness.Ocpp.Messages.V21;

/// <summary>The bounds for charging and discharging that an EV and its EVSE agreed on over ISO 15118-20.</summary>
public sealed record V2XChargingParametersType
{
    /// <summary>In W; of all phases, or of L1 when the others have values of their own.</summary>
    public decimal? MinChargePower { get; init; }

    /// <summary>In W.</summary>
    [JsonPropertyName("minChargePower_L2")]
    public decimal? MinChargePowerL2 { get; init; }

    /// <summary>In W.</summary>
    [JsonPropertyName("minChargePower_L3")]
    public decimal? MinChargePowerL3 { get; init; }

    /// <summary>In W; of all phases, or of L1 when the others have values of their own.</summary>
    public decimal? MaxChargePower { get; init; }

    /// <summary>In W.</summary>
    [JsonPropertyName("maxChargePower_L2")]
    public decimal? MaxChargePowerL2 { get; init; }

    /// <summary>In W.</summary>
    [JsonPropertyName("maxChargePower_L3")]
    public decimal? MaxChargePowerL3 { get; init; }

    /// <summary>In W, not negative; of all phases, or of L1 when the others have values of their own.</summary>
    public decimal? MinDischargePower { get; init; }

    /// <summary>In W, not negative.</summary>
    [JsonPropertyName("minDischargePower_L2")]
    public decimal? MinDischargePowerL2 { get; init; }

    /// <summary>In W, not negative.</summary>
    [JsonPropertyName("minDischargePower_L3")]
    public decimal? MinDischargePowerL3 { get; init; }

    /// <summary>In W, not negative; of all phases, or of L1 when the others have values of their own.</summary>
    public decimal? MaxDischargePower { get; init; }

    /// <summary>In W, not negative.</summary>
    [JsonPropertyName("maxDischargePower_L2")]
    public decimal? MaxDischargePowerL2 { get; init; }

    /// <summary>In W, not negative.</summary>
    [JsonPropertyName("maxDischargePower_L3")]
    public decimal? MaxDischargePowerL3 { get; init; }

    /// <summary>In A.</summary>
    public decimal? MinChargeCurrent { get; init; }

    /// <summary>In A.</summary>
    public decimal? MaxChargeCurrent { get; init; }

    /// <summary>In A, not negative.</summary>
    public decimal? MinDischargeCurrent { get; init; }

    /// <summary>In A, not negative.</summary>
    public decimal? MaxDischargeCurrent { get; init; }

    /// <summary>In V.</summary>
    public decimal? MinVoltage { get; init; }

    /// <summary>In V.</summary>
    public decimal? MaxVoltage { get; init; }

    /// <summary>Wh to the state of charge asked for.</summary>
    public decimal? EvTargetEnergyRequest { get; init; }

    /// <summary>Wh to the lowest state of charge allowed.</summary>
    public decimal? EvMinEnergyRequest { get; init; }

    /// <summary>Wh to the highest state of charge allowed.</summary>
    public decimal? EvMaxEnergyRequest { get; init; }

    /// <summary>Wh to the lower end of the V2X range; positive when below it.</summary>
    public decimal? EvMinV2XEnergyRequest { get; init; }

    /// <summary>Wh to the upper end of the V2X range; negative when above it.</summary>
    public decimal? EvMaxV2XEnergyRequest { get; init; }

    /// <summary>Percent at departure.</summary>
    [Range(0, 100)]
    public int? TargetSoC { get; init; }

    public CustomDataType? CustomData { get; init; }
}
