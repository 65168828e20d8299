using System.ComponentModel.DataAnnotations;

namespace TestHarness.Ocpp.Messages.V21;

/// <summary>How the station worked out the cost of a transaction.</summary>
public sealed record CostDetailsType
{
    [MinLength(1)]
    public IReadOnlyList<ChargingPeriodType>? ChargingPeriods { get; init; }

    public required TotalCostType TotalCost { get; init; }

    public required TotalUsageType TotalUsage { get; init; }

    /// <summary>True when the station could not work out the cost.</summary>
    public bool? FailureToCalculate { get; init; }

    [MaxLength(500)]
    public string? FailureReason { get; init; }

    public CustomDataType? CustomData { get; init; }
}
