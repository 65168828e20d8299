using System.ComponentModel.DataAnnotations;

namespace TestHarness.Ocpp.Messages.V201;

/// <summary>What values a variable may have.</summary>
public sealed record VariableCharacteristicsType
{
    /// <summary>Of the value; required when it has one.</summary>
    [MaxLength(16)]
    public string? Unit { get; init; }

    /// <summary>How to read the value's text.</summary>
    public required DataEnumType DataType { get; init; }

    /// <summary>The lowest value.</summary>
    public decimal? MinLimit { get; init; }

    /// <summary>The highest value; for strings and lists the longest text.</summary>
    public decimal? MaxLimit { get; init; }

    /// <summary>The elements allowed, comma separated.</summary>
    [MaxLength(1000)]
    public string? ValuesList { get; init; }

    /// <summary>True when monitors can be set on it.</summary>
    public required bool SupportsMonitoring { get; init; }

    public CustomDataType? CustomData { get; init; }
}
