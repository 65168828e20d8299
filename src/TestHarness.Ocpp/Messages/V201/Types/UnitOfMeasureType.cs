using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace TestHarness.Ocpp.Messages.V201;

/// <summary>The unit of a reading.</summary>
public sealed record UnitOfMeasureType
{
    /// <summary>Wh when absent.</summary>
    [MaxLength(20)]
    [DefaultValue("Wh")]
    public string? Unit { get; init; }

    /// <summary>Exponent of ten.</summary>
    [DefaultValue(0)]
    public int? Multiplier { get; init; }

    public CustomDataType? CustomData { get; init; }
}
