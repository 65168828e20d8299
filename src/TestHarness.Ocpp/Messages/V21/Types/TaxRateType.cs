using System.ComponentModel.DataAnnotations;

namespace TestHarness.Ocpp.Messages.V21;

/// <summary>A tax on a price.</summary>
public sealed record TaxRateType
{
    /// <summary>Name of the tax, for the receipt.</summary>
    [MaxLength(20)]
    public required string Type { get; init; }

    /// <summary>In percent.</summary>
    public required decimal Tax { get; init; }

    /// <summary>A tax of level 1 is due on the price with the tax of level 0 in it.</summary>
    [Minimum(0)]
    public int? Stack { get; init; }

    public CustomDataType? CustomData { get; init; }
}
