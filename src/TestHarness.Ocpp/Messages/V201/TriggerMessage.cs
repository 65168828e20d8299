namespace TestHarness.Ocpp.Messages.V201;

/// <summary>Asks the station to send a certain message of its own (F06).</summary>
[OcppMessage("TriggerMessage", Sender = MessageSender.Csms, Block = "F", IntroducedIn = OcppVersion.V16)]
public sealed record TriggerMessageRequest : IOcppRequest<TriggerMessageResponse>
{
    /// <summary>Only about this EVSE or connector; about all when absent.</summary>
    public EVSEType? Evse { get; init; }

    /// <summary>The message that the station is to send now.</summary>
    public required MessageTriggerEnumType RequestedMessage { get; init; }

    public CustomDataType? CustomData { get; init; }
}

/// <summary>Whether the message will come.</summary>
public sealed record TriggerMessageResponse
{
    /// <summary>NotImplemented when the station does not know that message (F06).</summary>
    public required TriggerMessageStatusEnumType Status { get; init; }

    /// <summary>Gives the reason for the status.</summary>
    public StatusInfoType? StatusInfo { get; init; }

    public CustomDataType? CustomData { get; init; }
}
