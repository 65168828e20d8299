using System.ComponentModel.DataAnnotations;

namespace TestHarness.Ocpp.Messages.V21;

/// <summary>One fee for staying after charging has ended.</summary>
public sealed record OverstayRuleType
{
    /// <summary>Due once a period, in the currency of the price schedule.</summary>
    public required RationalNumberType OverstayFee { get; init; }

    /// <summary>For people to read.</summary>
    [MaxLength(32)]
    public string? OverstayRuleDescription { get; init; }

    /// <summary>Seconds after overstay began.</summary>
    public required int StartTime { get; init; }

    /// <summary>How long until the fee is due again.</summary>
    public required int OverstayFeePeriod { get; init; }

    public CustomDataType? CustomData { get; init; }
}
