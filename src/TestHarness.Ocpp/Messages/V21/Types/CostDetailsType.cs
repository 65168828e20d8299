using System.ComponentModel.DataAnnotations;

namespace TestHarness.Ocpp.Messages.V21;

/// <summary>How the station worked out the cost of a transaction.</summary>
public sealed record CostDetailsType
{
    /// <summary>The stretches priced alike, in order of time; absent in a running cost.</summary>
    [MinLength(1)]
    public IReadOnlyList<ChargingPeriodType>? ChargingPeriods { get; init; }

    /// <summary>All that is to be paid for the transaction.</summary>
    public required TotalCostType TotalCost { get; init; }

    /// <summary>The energy and time behind the cost.</summary>
    public required TotalUsageType TotalUsage { get; init; }

    /// <summary>True when the station could not work out the cost.</summary>
    public bool? FailureToCalculate { get; init; }

    /// <summary>Why the cost could not be worked out, for people to read.</summary>
    [MaxLength(500)]
    public string? FailureReason { get; init; }

    public CustomDataType? CustomData { get; init; }
}
