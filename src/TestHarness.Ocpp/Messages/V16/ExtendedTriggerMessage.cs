namespace TestHarness.Ocpp.Messages.V16;

/// <summary>
/// Asks the charge point to send a certain message of its own, those of the security white paper included (security white paper,
/// A02 and F06).
/// </summary>
[OcppMessage("ExtendedTriggerMessage", Sender = MessageSender.Csms, Block = "Security (whitepaper)", IntroducedIn = OcppVersion.V16)]
public sealed record ExtendedTriggerMessageRequest : IOcppRequest<ExtendedTriggerMessageResponse>
{
    /// <summary>The message that the charge point is to send now.</summary>
    public required MessageTriggerEnumType RequestedMessage { get; init; }

    /// <summary>Only about this connector; about all when absent.</summary>
    public int? ConnectorId { get; init; }
}

/// <summary>Whether the message will come.</summary>
public sealed record ExtendedTriggerMessageResponse
{
    /// <summary>NotImplemented when the charge point does not know that message.</summary>
    public required TriggerMessageStatusEnumType Status { get; init; }
}
