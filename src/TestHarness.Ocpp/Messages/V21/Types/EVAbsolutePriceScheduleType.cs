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

    /// <summary>One after the other in time.</summary>
    [MinLength(1), MaxLength(1024)]
    public required IReadOnlyList<EVAbsolutePriceScheduleEntryType> EvAbsolutePriceScheduleEntries { get; init; }

    /// <summary>The URN, from ISO 15118-20, of the way in which fees are added up.</summary>
    [MaxLength(2000)]
    public required string PriceAlgorithm { get; init; }

    public CustomDataType? CustomData { get; init; }
}
