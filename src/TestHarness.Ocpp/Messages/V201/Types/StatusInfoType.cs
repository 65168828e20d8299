using System.ComponentModel.DataAnnotations;

namespace TestHarness.Ocpp.Messages.V201;

/// <summary>Why a status is what it is.</summary>
public sealed record StatusInfoType
{
    /// <summary>Best a code of the list in the appendices to Part 2.</summary>
    [MaxLength(20)]
    public required string ReasonCode { get; init; }

    /// <summary>More in words.</summary>
    [MaxLength(512)]
    public string? AdditionalInfo { get; init; }

    public CustomDataType? CustomData { get; init; }
}
