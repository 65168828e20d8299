using System.ComponentModel.DataAnnotations;

namespace TestHarness.Ocpp.Messages.V21;

/// <summary>The price of energy and parking from a power level on (ISO 15118-20).</summary>
public sealed record PriceRuleType
{
    /// <summary>In seconds.</summary>
    public int? ParkingFeePeriod { get; init; }

    /// <summary>Grams per kWh.</summary>
    [Minimum(0)]
    public int? CarbonDioxideEmission { get; init; }

    /// <summary>In percent.</summary>
    [Range(0, 100)]
    public int? RenewableGenerationPercentage { get; init; }

    /// <summary>Per kWh; 0 when free.</summary>
    public required RationalNumberType EnergyFee { get; init; }

    /// <summary>Per parking period; needed where parking costs.</summary>
    public RationalNumberType? ParkingFee { get; init; }

    /// <summary>The power from which this rule holds, up to the next one's.</summary>
    public required RationalNumberType PowerRangeStart { get; init; }

    public CustomDataType? CustomData { get; init; }
}
