namespace TestHarness.Ocpp.Messages.V16;

/// <summary>Asks the charge point to send a certain message of its own (1.6 section 5.17).</summary>
[OcppMessage("TriggerMessage", Sender = MessageSender.Csms, Block = "Remote Trigger", IntroducedIn = OcppVersion.V16)]
public sealed record TriggerMessageRequest : IOcppRequest<TriggerMessageResponse>
{
    /// <summary>The message that the charge point is to send now.</summary>
    public required MessageTrigger RequestedMessage { get; init; }

    /// <summary>Only about this connector; about all when absent.</summary>
    public int? ConnectorId { get; init; }
}

/// <summary>Whether the message will come.</summary>
public sealed record TriggerMessageResponse
{
    /// <summary>NotImplemented when the charge point does not know that message.</summary>
    public required TriggerMessageStatus Status { get; init; }
}
