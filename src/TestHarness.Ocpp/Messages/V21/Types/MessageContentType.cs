using System.ComponentModel.DataAnnotations;

namespace TestHarness.Ocpp.Messages.V21;

/// <summary>A text for a display, in one language and format.</summary>
public sealed record MessageContentType
{
    public required MessageFormatEnumType Format { get; init; }

    /// <summary>RFC 5646.</summary>
    [MaxLength(8)]
    public string? Language { get; init; }

    [MaxLength(1024)]
    public required string Content { get; init; }

    public CustomDataType? CustomData { get; init; }
}
