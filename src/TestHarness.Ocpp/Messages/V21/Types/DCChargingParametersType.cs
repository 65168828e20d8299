using System.ComponentModel.DataAnnotations;

namespace TestHarness.Ocpp.Messages.V21;

/// <summary>What an EV told of itself for DC charging over ISO 15118-2.</summary>
public sealed record DCChargingParametersType
{
    /// <summary>In A; the cable counted in.</summary>
    public required decimal EvMaxCurrent { get; init; }

    /// <summary>In V.</summary>
    public required decimal EvMaxVoltage { get; init; }

    /// <summary>In W.</summary>
    public decimal? EvMaxPower { get; init; }

    /// <summary>In Wh.</summary>
    public decimal? EvEnergyCapacity { get; init; }

    /// <summary>In Wh, preconditioning included.</summary>
    public decimal? EnergyAmount { get; init; }

    /// <summary>Percent of the battery's capacity.</summary>
    [Range(0, 100)]
    public int? StateOfCharge { get; init; }

    /// <summary>Percent at which the EV calls its battery full.</summary>
    [Range(0, 100)]
    public int? FullSoC { get; init; }

    /// <summary>Percent at which the EV ends fast charging.</summary>
    [Range(0, 100)]
    public int? BulkSoC { get; init; }

    public CustomDataType? CustomData { get; init; }
}
