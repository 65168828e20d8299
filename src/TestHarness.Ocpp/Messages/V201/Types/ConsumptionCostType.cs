using System.ComponentModel.DataAnnotations;

namespace TestHarness.Ocpp.Messages.V201;

/// <summary>The cost of energy from a power level on (ISO 15118-2 sales tariff).</summary>
public sealed record ConsumptionCostType
{
    /// <summary>The power from which this cost holds, up to the next one's.</summary>
    public required decimal StartValue { get; init; }

    /// <summary>What that costs, in up to three kinds.</summary>
    [MinLength(1), MaxLength(3)]
    public required IReadOnlyList<CostType> Cost { get; init; }

    public CustomDataType? CustomData { get; init; }
}
