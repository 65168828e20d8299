using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace TestHarness.Ocpp.Messages.V201;

/// <summary>Carries one part of the configured display messages (O03, O04).</summary>
[OcppMessage("NotifyDisplayMessages", Sender = MessageSender.Station, Block = "O", IntroducedIn = OcppVersion.V201)]
public sealed record NotifyDisplayMessagesRequest : IOcppRequest<NotifyDisplayMessagesResponse>
{
    /// <summary>Messages that the station holds.</summary>
    [MinLength(1)]
    public IReadOnlyList<MessageInfoType>? MessageInfo { get; init; }

    /// <summary>That of the GetDisplayMessages which asked.</summary>
    public required int RequestId { get; init; }

    /// <summary>True when another part of the report follows; absent on the last one.</summary>
    [DefaultValue(false)]
    public bool? Tbc { get; init; }

    public CustomDataType? CustomData { get; init; }
}

/// <summary>Acknowledges the part.</summary>
public sealed record NotifyDisplayMessagesResponse
{
    public CustomDataType? CustomData { get; init; }
}
