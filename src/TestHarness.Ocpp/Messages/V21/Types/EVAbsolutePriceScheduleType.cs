using System.ComponentModel.DataAnnotations;

namespace TestHarness.Ocpp.Messages.V21;

/// <summary>The prices at which an EV offers energy.</summary>
public sealed record EVAbsolutePriceScheduleType
{
    /// <summary>The moment from which durations count.</summary>
    public required DateTimeOffset TimeAnchor { get; init; }

    /// <summary>ISO 4217.</summary>
    [MaxLength(3)]
    public required string Currency { get; init; }

    [MinLength(1), MaxLength(1024)]
    public required IReadOnlyList<EVAbsolutePriceScheduleEntryType> EvAbsolutePriceScheduleEntries { get; init; }

    [MaxLength(2000)]
    public required string PriceAlgorithm { get; init; }

    public CustomDataType? CustomData { get; init; }
}
