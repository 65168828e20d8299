using System.ComponentModel.DataAnnotations;

namespace TestHarness.Ocpp.Messages.V201;

/// <summary>A text for a display, in one language and format.</summary>
public sealed record MessageContentType
{
    /// <summary>How to read the content, such as plain text or a URL.</summary>
    public required MessageFormatEnumType Format { get; init; }

    /// <summary>RFC 5646.</summary>
    [MaxLength(8)]
    public string? Language { get; init; }

    /// <summary>What to show.</summary>
    [MaxLength(512)]
    public required string Content { get; init; }

    public CustomDataType? CustomData { get; init; }
}
