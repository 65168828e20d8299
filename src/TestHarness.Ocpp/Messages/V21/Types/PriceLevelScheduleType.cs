using System.ComponentModel.DataAnnotations;

namespace TestHarness.Ocpp.Messages.V21;

/// <summary>Relative price levels over time, as ISO 15118-20 hands them to an EV.</summary>
public sealed record PriceLevelScheduleType
{
    /// <summary>One after the other in time.</summary>
    [MinLength(1), MaxLength(100)]
    public required IReadOnlyList<PriceLevelScheduleEntryType> PriceLevelScheduleEntries { get; init; }

    /// <summary>The moment from which durations count.</summary>
    public required DateTimeOffset TimeAnchor { get; init; }

    /// <summary>Tells price schedules apart.</summary>
    [Minimum(0)]
    public required int PriceScheduleId { get; init; }

    /// <summary>For people to read.</summary>
    [MaxLength(32)]
    public string? PriceScheduleDescription { get; init; }

    /// <summary>How many different levels occur in all schedules together.</summary>
    [Minimum(0)]
    public required int NumberOfPriceLevels { get; init; }

    public CustomDataType? CustomData { get; init; }
}
