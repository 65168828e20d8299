using System.ComponentModel.DataAnnotations;

namespace TestHarness.Ocpp.Messages.V21;

/// <summary>A tax and the fees that it applies to (ISO 15118-20).</summary>
public sealed record TaxRuleType
{
    /// <summary>Tells tax rules apart.</summary>
    [Minimum(0)]
    public required int TaxRuleID { get; init; }

    /// <summary>For people to read.</summary>
    [MaxLength(100)]
    public string? TaxRuleName { get; init; }

    /// <summary>True when the prices have this tax in them.</summary>
    public bool? TaxIncludedInPrice { get; init; }

    /// <summary>True when the tax is due on energy.</summary>
    public required bool AppliesToEnergyFee { get; init; }

    /// <summary>True when the tax is due on parking.</summary>
    public required bool AppliesToParkingFee { get; init; }

    /// <summary>True when the tax is due on overstaying.</summary>
    public required bool AppliesToOverstayFee { get; init; }

    /// <summary>True when the tax is due on the least and most that is billed.</summary>
    public required bool AppliesToMinimumMaximumCost { get; init; }

    /// <summary>In percent of the fees it is due on.</summary>
    public required RationalNumberType TaxRate { get; init; }

    public CustomDataType? CustomData { get; init; }
}
