using System.ComponentModel.DataAnnotations;

namespace TestHarness.Ocpp.Messages.V201;

/// <summary>Relative prices over time, as ISO 15118-2 hands them to an EV.</summary>
public sealed record SalesTariffType
{
    public required int Id { get; init; }

    [MaxLength(32)]
    public string? SalesTariffDescription { get; init; }

    public int? NumEPriceLevels { get; init; }

    [MinLength(1), MaxLength(1024)]
    public required IReadOnlyList<SalesTariffEntryType> SalesTariffEntry { get; init; }

    public CustomDataType? CustomData { get; init; }
}
