using System.ComponentModel.DataAnnotations;

namespace TestHarness.Ocpp.Messages.V21;

/// <summary>Relative price levels over time, as ISO 15118-20 hands them to an EV.</summary>
public sealed record PriceLevelScheduleType
{
    [MinLength(1), MaxLength(100)]
    public required IReadOnlyList<PriceLevelScheduleEntryType> PriceLevelScheduleEntries { get; init; }

    /// <summary>The moment from which durations count.</summary>
    public required DateTimeOffset TimeAnchor { get; init; }

    [Minimum(0)]
    public required int PriceScheduleId { get; init; }

    [MaxLength(32)]
    public string? PriceScheduleDescription { get; init; }

    [Minimum(0)]
    public required int NumberOfPriceLevels { get; init; }

    public CustomDataType? CustomData { get; init; }
}
