using System.ComponentModel.DataAnnotations;

namespace TestHarness.Ocpp.Messages.V201;

/// <summary>Relative prices over time, as ISO 15118-2 hands them to an EV.</summary>
public sealed record SalesTariffType
{
    /// <summary>Tells tariffs apart; unique in a session.</summary>
    public required int Id { get; init; }

    /// <summary>A title, to show to the driver.</summary>
    [MaxLength(32)]
    public string? SalesTariffDescription { get; init; }

    /// <summary>How many different levels occur in all tariffs together.</summary>
    public int? NumEPriceLevels { get; init; }

    /// <summary>In order of time; no more than the EV takes.</summary>
    [MinLength(1), MaxLength(1024)]
    public required IReadOnlyList<SalesTariffEntryType> SalesTariffEntry { get; init; }

    public CustomDataType? CustomData { get; init; }
}
