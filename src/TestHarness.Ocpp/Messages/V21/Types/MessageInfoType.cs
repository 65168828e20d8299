using System.ComponentModel.DataAnnotations;
using TestHarness.Ocpp.Messages.Formats;

namespace TestHarness.Ocpp.Messages.V21;

/// <summary>A display message with when and how to show it.</summary>
public sealed record MessageInfoType
{
    /// <summary>The display to show it on, in a station that has several.</summary>
    public ComponentType? Display { get; init; }

    /// <summary>Chosen by the CSMS; the same id again replaces the message.</summary>
    [Minimum(0)]
    public required int Id { get; init; }

    /// <summary>Which message wins over which.</summary>
    public required MessagePriorityEnumType Priority { get; init; }

    /// <summary>Shown in this state only; in all of them when absent.</summary>
    public MessageStateEnumType? State { get; init; }

    /// <summary>At once when absent.</summary>
    public DateTimeOffset? StartDateTime { get; init; }

    /// <summary>When to remove the message.</summary>
    public DateTimeOffset? EndDateTime { get; init; }

    /// <summary>The message goes when this transaction ends.</summary>
    [MaxLength(36)]
    [IdentifierString]
    public string? TransactionId { get; init; }

    /// <summary>The text, in the default language.</summary>
    public required MessageContentType Message { get; init; }

    /// <summary>The same text in other languages.</summary>
    [MinLength(1), MaxLength(4)]
    public IReadOnlyList<MessageContentType>? MessageExtra { get; init; }

    public CustomDataType? CustomData { get; init; }
}
