using System.ComponentModel.DataAnnotations;

namespace TestHarness.Ocpp.Messages.V21;

/// <summary>One value of a stream.</summary>
public sealed record StreamDataElementType
{
    /// <summary>Offset from the message's base time.</summary>
    public required decimal T { get; init; }

    /// <summary>The value as text.</summary>
    [MaxLength(2500)]
    public required string V { get; init; }

    public CustomDataType? CustomData { get; init; }
}
