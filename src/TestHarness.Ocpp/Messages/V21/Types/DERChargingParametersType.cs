using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;

namespace TestHarness.Ocpp.Messages.V21;

/// <summary>What an EV's inverter can do for the grid, as it said over ISO 15118-20.</summary>
public sealed record DERChargingParametersType
{
    /// <summary>The kinds of control that the EV can carry out itself.</summary>
    [MinLength(1)]
    public IReadOnlyList<DERControlEnumType>? EvSupportedDERControl { get; init; }

    /// <summary>At the over-excited power factor.</summary>
    public decimal? EvOverExcitedMaxDischargePower { get; init; }

    /// <summary>The EV's power factor when over-excited.</summary>
    public decimal? EvOverExcitedPowerFactor { get; init; }

    /// <summary>At the under-excited power factor.</summary>
    public decimal? EvUnderExcitedMaxDischargePower { get; init; }

    /// <summary>The EV's power factor when under-excited.</summary>
    public decimal? EvUnderExcitedPowerFactor { get; init; }

    /// <summary>In VA.</summary>
    public decimal? MaxApparentPower { get; init; }

    /// <summary>In VA; of all phases, or of L1 when the others have values of their own.</summary>
    public decimal? MaxChargeApparentPower { get; init; }

    /// <summary>In VA on L2.</summary>
    [JsonPropertyName("maxChargeApparentPower_L2")]
    public decimal? MaxChargeApparentPowerL2 { get; init; }

    /// <summary>In VA on L3.</summary>
    [JsonPropertyName("maxChargeApparentPower_L3")]
    public decimal? MaxChargeApparentPowerL3 { get; init; }

    /// <summary>In VA; of all phases, or of L1 when the others have values of their own.</summary>
    public decimal? MaxDischargeApparentPower { get; init; }

    /// <summary>In VA on L2.</summary>
    [JsonPropertyName("maxDischargeApparentPower_L2")]
    public decimal? MaxDischargeApparentPowerL2 { get; init; }

    /// <summary>In VA on L3.</summary>
    [JsonPropertyName("maxDischargeApparentPower_L3")]
    public decimal? MaxDischargeApparentPowerL3 { get; init; }

    /// <summary>In var; of all phases, or of L1 when the others have values of their own.</summary>
    public decimal? MaxChargeReactivePower { get; init; }

    /// <summary>In var on L2.</summary>
    [JsonPropertyName("maxChargeReactivePower_L2")]
    public decimal? MaxChargeReactivePowerL2 { get; init; }

    /// <summary>In var on L3.</summary>
    [JsonPropertyName("maxChargeReactivePower_L3")]
    public decimal? MaxChargeReactivePowerL3 { get; init; }

    /// <summary>In var; of all phases, or of L1 when the others have values of their own.</summary>
    public decimal? MinChargeReactivePower { get; init; }

    /// <summary>In var on L2.</summary>
    [JsonPropertyName("minChargeReactivePower_L2")]
    public decimal? MinChargeReactivePowerL2 { get; init; }

    /// <summary>In var on L3.</summary>
    [JsonPropertyName("minChargeReactivePower_L3")]
    public decimal? MinChargeReactivePowerL3 { get; init; }

    /// <summary>In var; of all phases, or of L1 when the others have values of their own.</summary>
    public decimal? MaxDischargeReactivePower { get; init; }

    /// <summary>In var on L2.</summary>
    [JsonPropertyName("maxDischargeReactivePower_L2")]
    public decimal? MaxDischargeReactivePowerL2 { get; init; }

    /// <summary>In var on L3.</summary>
    [JsonPropertyName("maxDischargeReactivePower_L3")]
    public decimal? MaxDischargeReactivePowerL3 { get; init; }

    /// <summary>In var; of all phases, or of L1 when the others have values of their own.</summary>
    public decimal? MinDischargeReactivePower { get; init; }

    /// <summary>In var on L2.</summary>
    [JsonPropertyName("minDischargeReactivePower_L2")]
    public decimal? MinDischargeReactivePowerL2 { get; init; }

    /// <summary>In var on L3.</summary>
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

    /// <summary>Who made the EV's inverter.</summary>
    [MaxLength(50)]
    public string? EvInverterManufacturer { get; init; }

    /// <summary>The manufacturer's name for the EV's inverter.</summary>
    [MaxLength(50)]
    public string? EvInverterModel { get; init; }

    /// <summary>Which specimen the EV's inverter is.</summary>
    [MaxLength(50)]
    public string? EvInverterSerialNumber { get; init; }

    /// <summary>The software that the EV's inverter runs.</summary>
    [MaxLength(50)]
    public string? EvInverterSwVersion { get; init; }

    /// <summary>The build of the EV's inverter.</summary>
    [MaxLength(50)]
    public string? EvInverterHwVersion { get; init; }

    /// <summary>How the EV notices an island; needed where the site asks for it.</summary>
    [MinLength(1)]
    public IReadOnlyList<IslandingDetectionEnumType>? EvIslandingDetectionMethod { get; init; }

    /// <summary>How long after an island was detected the EV trips.</summary>
    public decimal? EvIslandingTripTime { get; init; }

    /// <summary>The most direct current that the EV may inject at level 1.</summary>
    public decimal? EvMaximumLevel1DCInjection { get; init; }

    /// <summary>How long the EV may inject direct current at level 1.</summary>
    public decimal? EvDurationLevel1DCInjection { get; init; }

    /// <summary>The most direct current that the EV may inject at level 2.</summary>
    public decimal? EvMaximumLevel2DCInjection { get; init; }

    /// <summary>How long the EV may inject direct current at level 2.</summary>
    public decimal? EvDurationLevel2DCInjection { get; init; }

    /// <summary>In siemens.</summary>
    public decimal? EvReactiveSusceptance { get; init; }

    /// <summary>Wh that the EV will feed in during the whole session.</summary>
    public decimal? EvSessionTotalDischargeEnergyAvailable { get; init; }

    public CustomDataType? CustomData { get; init; }
}
