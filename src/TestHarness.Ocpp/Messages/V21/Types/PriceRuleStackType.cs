using System.ComponentModel.DataAnnotations;

namespace TestHarness.Ocpp.Messages.V21;

/// <summary>The price rules of a stretch of time, one for each power range.</summary>
public sealed record PriceRuleStackType
{
    /// <summary>In seconds.</summary>
    public required int Duration { get; init; }

    /// <summary>Rules that hold side by side, each for a range of power.</summary>
    [MinLength(1), MaxLength(8)]
    public required IReadOnlyList<PriceRuleType> PriceRule { get; init; }

    public CustomDataType? CustomData { get; init; }
}
