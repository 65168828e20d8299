using System.ComponentModel.DataAnnotations;
using TestHarness.Ocpp.Messages.Formats;

namespace TestHarness.Ocpp.Messages.V201;

/// <summary>
/// Asks whether a transaction is still running, and whether messages about it wait in the station's queue (E14).
/// </summary>
[OcppMessage("GetTransactionStatus", Sender = MessageSender.Csms, Block = "E", IntroducedIn = OcppVersion.V201)]
public sealed record GetTransactionStatusRequest : IOcppRequest<GetTransactionStatusResponse>
{
    /// <summary>Asks about all transactions when absent.</summary>
    [MaxLength(36)]
    [IdentifierString]
    public string? TransactionId { get; init; }

    public CustomDataType? CustomData { get; init; }
}

/// <summary>What the station knows of it.</summary>
public sealed record GetTransactionStatusResponse
{
    /// <summary>Whether the transaction is still running; absent when none was asked about.</summary>
    public bool? OngoingIndicator { get; init; }

    /// <summary>Whether messages about it wait to be sent.</summary>
    public required bool MessagesInQueue { get; init; }

    public CustomDataType? CustomData { get; init; }
}
