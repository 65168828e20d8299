using System.ComponentModel.DataAnnotations;

namespace TestHarness.Ocpp.Messages.V21;

/// <summary>When a transaction is to end by itself; the first limit reached counts (E16).</summary>
public sealed record TransactionLimitType
{
    /// <summary>In the currency of the tariff.</summary>
    public decimal? MaxCost { get; init; }

    /// <summary>In Wh.</summary>
    public decimal? MaxEnergy { get; init; }

    /// <summary>In seconds.</summary>
    public int? MaxTime { get; init; }

    /// <summary>In percent.</summary>
    [Range(0, 100)]
    public int? MaxSoC { get; init; }

    public CustomDataType? CustomData { get; init; }
}
