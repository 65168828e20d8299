using System.ComponentModel.DataAnnotations;
using TestHarness.Ocpp.Messages.Formats;

namespace TestHarness.Ocpp.Messages.V201;

/// <summary>Ends a transaction from the CSMS (F03, F04).</summary>
[OcppMessage("RequestStopTransaction", Sender = MessageSender.Csms, Block = "F", IntroducedIn = OcppVersion.V201)]
public sealed record RequestStopTransactionRequest : IOcppRequest<RequestStopTransactionResponse>
{
    /// <summary>The running transaction to end.</summary>
    [MaxLength(36)]
    [IdentifierString]
    public required string TransactionId { get; init; }

    public CustomDataType? CustomData { get; init; }
}

/// <summary>Whether the station will end it.</summary>
public sealed record RequestStopTransactionResponse
{
    /// <summary>Rejected when no such transaction is running (F03).</summary>
    public required RequestStartStopStatusEnumType Status { get; init; }

    /// <summary>Gives the reason for the status.</summary>
    public StatusInfoType? StatusInfo { get; init; }

    public CustomDataType? CustomData { get; init; }
}
