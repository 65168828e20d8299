using System.ComponentModel.DataAnnotations;

namespace TestHarness.Ocpp.Messages.V21;

/// <summary>A stretch of the prices at which an EV offers energy.</summary>
public sealed record EVAbsolutePriceScheduleEntryType
{
    /// <summary>In seconds.</summary>
    public required int Duration { get; init; }

    /// <summary>The EV's prices, by range of power.</summary>
    [MinLength(1), MaxLength(8)]
    public required IReadOnlyList<EVPriceRuleType> EvPriceRule { get; init; }

    public CustomDataType? CustomData { get; init; }
}
