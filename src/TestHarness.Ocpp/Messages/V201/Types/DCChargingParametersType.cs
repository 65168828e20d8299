using System.ComponentModel.DataAnnotations;

namespace TestHarness.Ocpp.Messages.V201;

/// <summary>What an EV told of itself for DC charging over ISO 15118-2.</summary>
public sealed record DCChargingParametersType
{
    /// <summary>In A; the cable counted in.</summary>
    public required int EvMaxCurrent { get; init; }

    /// <summary>In V.</summary>
    public required int EvMaxVoltage { get; init; }

    /// <summary>In Wh, preconditioning included.</summary>
    public int? EnergyAmount { get; init; }

    /// <summary>In W.</summary>
    public int? EvMaxPower { get; init; }

    /// <summary>Percent of the battery's capacity.</summary>
    [Range(0, 100)]
    public int? StateOfCharge { get; init; }

    /// <summary>In Wh.</summary>
    public int? EvEnergyCapacity { get; init; }

    /// <summary>Percent at which the EV calls its battery full.</summary>
    [Range(0, 100)]
    public int? FullSoC { get; init; }

    /// <summary>Percent at which the EV ends fast charging.</summary>
    [Range(0, 100)]
    public int? BulkSoC { get; init; }

    public CustomDataType? CustomData { get; init; }
}
