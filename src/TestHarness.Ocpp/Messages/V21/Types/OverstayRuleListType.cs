using System.ComponentModel.DataAnnotations;

namespace TestHarness.Ocpp.Messages.V21;

/// <summary>The fees for staying after charging has ended (ISO 15118-20).</summary>
public sealed record OverstayRuleListType
{
    /// <summary>Below this power the EV counts as having ended charging.</summary>
    public RationalNumberType? OverstayPowerThreshold { get; init; }

    /// <summary>In order of their start; each may cost more than the one before.</summary>
    [MinLength(1), MaxLength(5)]
    public required IReadOnlyList<OverstayRuleType> OverstayRule { get; init; }

    /// <summary>In seconds.</summary>
    public int? OverstayTimeThreshold { get; init; }

    public CustomDataType? CustomData { get; init; }
}
