using System.ComponentModel.DataAnnotations;

namespace TestHarness.Ocpp.Messages.V201;

/// <summary>Asks which messages are configured for the display (O03, O04).</summary>
[OcppMessage("GetDisplayMessages", Sender = MessageSender.Csms, Block = "O", IntroducedIn = OcppVersion.V201)]
public sealed record GetDisplayMessagesRequest : IOcppRequest<GetDisplayMessagesResponse>
{
    /// <summary>Only these messages; at most NumberOfDisplayMessages.maxLimit of them.</summary>
    [MinLength(1)]
    public IReadOnlyList<int>? Id { get; init; }

    /// <summary>Comes back in every NotifyDisplayMessages.</summary>
    public required int RequestId { get; init; }

    /// <summary>Only messages of this priority; all when absent.</summary>
    public MessagePriorityEnumType? Priority { get; init; }

    /// <summary>Only messages for this state; all when absent.</summary>
    public MessageStateEnumType? State { get; init; }

    public CustomDataType? CustomData { get; init; }
}

/// <summary>Whether any matched; they follow in NotifyDisplayMessages.</summary>
public sealed record GetDisplayMessagesResponse
{
    /// <summary>Unknown when no message matches; otherwise they follow (O03, O04).</summary>
    public required GetDisplayMessagesStatusEnumType Status { get; init; }

    /// <summary>Gives the reason for the status.</summary>
    public StatusInfoType? StatusInfo { get; init; }

    public CustomDataType? CustomData { get; init; }
}
