using System.ComponentModel.DataAnnotations;

namespace TestHarness.Ocpp.Messages.V21;

/// <summary>A tax and the fees that it applies to (ISO 15118-20).</summary>
public sealed record TaxRuleType
{
    [Minimum(0)]
    public required int TaxRuleID { get; init; }

    [MaxLength(100)]
    public string? TaxRuleName { get; init; }

    public bool? TaxIncludedInPrice { get; init; }

    public required bool AppliesToEnergyFee { get; init; }

    public required bool AppliesToParkingFee { get; init; }

    public required bool AppliesToOverstayFee { get; init; }

    public required bool AppliesToMinimumMaximumCost { get; init; }

    public required RationalNumberType TaxRate { get; init; }

    public CustomDataType? CustomData { get; init; }
}
