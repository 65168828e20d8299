namespace TestHarness.Ocpp.Messages.V201;

/// <summary>Asks the station to send a certain message of its own (F06).</summary>
[OcppMessage("TriggerMessage", Sender = MessageSender.Csms, Block = "F", IntroducedIn = OcppVersion.V16)]
public sealed record TriggerMessageRequest : IOcppRequest<TriggerMessageResponse>
{
    /// <summary>Only about this EVSE or connector; about all when absent.</summary>
    public EVSEType? Evse { get; init; }

    public required MessageTriggerEnumType RequestedMessage { get; init; }

    public CustomDataType? CustomData { get; init; }
}

/// <summary>Whether the message will come.</summary>
public sealed record TriggerMessageResponse
{
    public required TriggerMessageStatusEnumType Status { get; init; }

    public StatusInfoType? StatusInfo { get; init; }

    public CustomDataType? CustomData { get; init; }
}
