namespace TestHarness.Ocpp.Messages.V16;

/// <summary>Ends a transaction from the central system (1.6 section 5.12).</summary>
[OcppMessage("RemoteStopTransaction", Sender = MessageSender.Csms, Block = "Core", IntroducedIn = OcppVersion.V16)]
public sealed record RemoteStopTransactionRequest : IOcppRequest<RemoteStopTransactionResponse>
{
    /// <summary>The running transaction to end.</summary>
    public required int TransactionId { get; init; }
}

/// <summary>Whether the charge point will end it.</summary>
public sealed record RemoteStopTransactionResponse
{
    /// <summary>Rejected when no such transaction is running.</summary>
    public required RemoteStartStopStatus Status { get; init; }
}
