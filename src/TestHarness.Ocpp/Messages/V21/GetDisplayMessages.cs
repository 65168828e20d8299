using System.ComponentModel.DataAnnotations;

namespace TestHarness.Ocpp.Messages.V21;

/// <summary>Asks which messages are configured for the display (O03, O04).</summary>
[OcppMessage("GetDisplayMessages", Sender = MessageSender.Csms, Block = "O", IntroducedIn = OcppVersion.V201)]
public sealed record GetDisplayMessagesRequest : IOcppRequest<GetDisplayMessagesResponse>
{
    [MinLength(1)]
    [ItemMinimum(0)]
    public IReadOnlyList<int>? Id { get; init; }

    public required int RequestId { get; init; }

    public MessagePriorityEnumType? Priority { get; init; }

    public MessageStateEnumType? State { get; init; }

    public CustomDataType? CustomData { get; init; }
}

/// <summary>Whether any matched; they follow in NotifyDisplayMessages.</summary>
public sealed record GetDisplayMessagesResponse
{
    public required GetDisplayMessagesStatusEnumType Status { get; init; }

    public StatusInfoType? StatusInfo { get; init; }

    public CustomDataType? CustomData { get; init; }
}
