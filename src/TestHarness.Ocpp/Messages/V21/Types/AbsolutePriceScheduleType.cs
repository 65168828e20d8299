using System.ComponentModel.DataAnnotations;

namespace TestHarness.Ocpp.Messages.V21;

/// <summary>Prices in a currency over time, as ISO 15118-20 hands them to an EV.</summary>
public sealed record AbsolutePriceScheduleType
{
    /// <summary>The moment from which durations count.</summary>
    public required DateTimeOffset TimeAnchor { get; init; }

    /// <summary>Tells price schedules apart.</summary>
    [Minimum(0)]
    public required int PriceScheduleID { get; init; }

    /// <summary>For people, in the language given.</summary>
    [MaxLength(160)]
    public string? PriceScheduleDescription { get; init; }

    /// <summary>ISO 4217.</summary>
    [MaxLength(3)]
    public required string Currency { get; init; }

    /// <summary>ISO 639.</summary>
    [MaxLength(8)]
    public required string Language { get; init; }

    /// <summary>The URN of the way in which fees are added up.</summary>
    [MaxLength(2000)]
    public required string PriceAlgorithm { get; init; }

    /// <summary>The least that is billed for the session, parking and overstay included.</summary>
    public RationalNumberType? MinimumCost { get; init; }

    /// <summary>The most that is billed for the session, parking and overstay included.</summary>
    public RationalNumberType? MaximumCost { get; init; }

    /// <summary>Prices of energy and parking, one stack after the other in time.</summary>
    [MinLength(1), MaxLength(1024)]
    public required IReadOnlyList<PriceRuleStackType> PriceRuleStacks { get; init; }

    /// <summary>The taxes, and which fees each is due on.</summary>
    [MinLength(1), MaxLength(10)]
    public IReadOnlyList<TaxRuleType>? TaxRules { get; init; }

    /// <summary>What staying on after charging costs.</summary>
    public OverstayRuleListType? OverstayRuleList { get; init; }

    /// <summary>What else was ordered, such as a car wash.</summary>
    [MinLength(1), MaxLength(5)]
    public IReadOnlyList<AdditionalSelectedServicesType>? AdditionalSelectedServices { get; init; }

    public CustomDataType? CustomData { get; init; }
}
