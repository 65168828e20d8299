using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;

namespace TestHarness.Ocpp.Messages.V21;

/// <summary>What an EV's inverter can do for the grid, as it said over ISO 15118-20.</summary>
public sealed record DERChargingParametersType
{
    [MinLength(1)]
    public IReadOnlyList<DERControlEnumType>? EvSupportedDERControl { get; init; }

    /// <summary>At the over-excited power factor.</summary>
    public decimal? EvOverExcitedMaxDischargePower { get; init; }

    public decimal? EvOverExcitedPowerFactor { get; init; }

    /// <summary>At the under-excited power factor.</summary>
    public decimal? EvUnderExcitedMaxDischargePower { get; init; }

    public decimal? EvUnderExcitedPowerFactor { get; init; }

    /// <summary>In VA.</summary>
    public decimal? MaxApparentPower { get; init; }

    /// <summary>In VA; of all phases, or of L1 when the others have values of their own.</summary>
    public decimal? MaxChargeApparentPower { get; init; }

    [JsonPropertyName("maxChargeApparentPower_L2")]
    public decimal? MaxChargeApparentPowerL2 { get; init; }

    [JsonPropertyName("maxChargeApparentPower_L3")]
    public decimal? MaxChargeApparentPowerL3 { get; init; }

    /// <summary>In VA; of all phases, or of L1 when the others have values of their own.</summary>
    public decimal? MaxDischargeApparentPower { get; init; }

    [JsonPropertyName("maxDischargeApparentPower_L2")]
    public decimal? MaxDischargeApparentPowerL2 { get; init; }

    [JsonPropertyName("maxDischargeApparentPower_L3")]
    public decimal? MaxDischargeApparentPowerL3 { get; init; }

    /// <summary>In var; of all phases, or of L1 when the others have values of their own.</summary>
    public decimal? MaxChargeReactivePower { get; init; }

    [JsonPropertyName("maxChargeReactivePower_L2")]
    public decimal? MaxChargeReactivePowerL2 { get; init; }

    [JsonPropertyName("maxChargeReactivePower_L3")]
    public decimal? MaxChargeReactivePowerL3 { get; init; }

    /// <summary>In var; of all phases, or of L1 when the others have values of their own.</summary>
    public decimal? MinChargeReactivePower { get; init; }

    [JsonPropertyName("minChargeReactivePower_L2")]
    public decimal? MinChargeReactivePowerL2 { get; init; }

    [JsonPropertyName("minChargeReactivePower_L3")]
    public decimal? MinChargeReactivePowerL3 { get; init; }

    /// <summary>In var; of all phases, or of L1 when the others have values of their own.</summary>
    public decimal? MaxDischargeReactivePower { get; init; }

    [JsonPropertyName("maxDischargeReactivePower_L2")]
    public decimal? MaxDischargeReactivePowerL2 { get; init; }

    [JsonPropertyName("maxDischargeReactivePower_L3")]
    public decimal? MaxDischargeReactivePowerL3 { get; init; }

    /// <summary>In var; of all phases, or of L1 when the others have values of their own.</summary>
    public decimal? MinDischargeReactivePower { get; init; }

    [JsonPropertyName("minDischargeReactivePower_L2")]
    public decimal? MinDischargeReactivePowerL2 { get; init; }

    [JsonPropertyName("minDischargeReactivePower_L3")]
    public decimal? MinDischargeReactivePowerL3 { get; init; }

    /// <summary>In V.</summary>
    public decimal? NominalVoltage { get; init; }

    /// <summary>Between the station's connection point and the grid's.</summary>
    public decimal? NominalVoltageOffset { get; init; }

    /// <summary>In V.</summary>
    public decimal? MaxNominalVoltage { get; init; }

    /// <summary>In V.</summary>
    public decimal? MinNominalVoltage { get; init; }

    [MaxLength(50)]
    public string? EvInverterManufacturer { get; init; }

    [MaxLength(50)]
    public string? EvInverterModel { get; init; }

    [MaxLength(50)]
    public string? EvInverterSerialNumber { get; init; }

    [MaxLength(50)]
    public string? EvInverterSwVersion { get; init; }

    [MaxLength(50)]
    public string? EvInverterHwVersion { get; init; }

    [MinLength(1)]
    public IReadOnlyList<IslandingDetectionEnumType>? EvIslandingDetectionMethod { get; init; }

    /// <summary>How long after an island was detected the EV trips.</summary>
    public decimal? EvIslandingTripTime { get; init; }

    public decimal? EvMaximumLevel1DCInjection { get; init; }

    public decimal? EvDurationLevel1DCInjection { get; init; }

    public decimal? EvMaximumLevel2DCInjection { get; init; }

    public decimal? EvDurationLevel2DCInjection { get; init; }

    /// <summary>In siemens.</summary>
    public decimal? EvReactiveSusceptance { get; init; }

    /// <summary>Wh that the EV will feed in during the whole session.</summary>
    public decimal? EvSessionTotalDischargeEnergyAvailable { get; init; }

    public CustomDataType? CustomData { get; init; }
}
