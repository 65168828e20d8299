using System.ComponentModel.DataAnnotations;

namespace TestHarness.Ocpp.Messages.V21;

/// <summary>What time costs.</summary>
public sealed record TariffTimeType
{
    /// <summary>The first one whose conditions are met counts.</summary>
    [MinLength(1)]
    public required IReadOnlyList<TariffTimePriceType> Prices { get; init; }

    /// <summary>None is due when absent, which is not the same as 0 percent.</summary>
    [MinLength(1), MaxLength(5)]
    public IReadOnlyList<TaxRateType>? TaxRates { get; init; }

    public CustomDataType? CustomData { get; init; }
}
