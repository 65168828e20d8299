using System.ComponentModel.DataAnnotations;

namespace TestHarness.Ocpp.Messages.V21;

/// <summary>Ends a transaction from the CSMS (F03, F04).</summary>
[OcppMessage("RequestStopTransaction", Sender = MessageSender.Csms, Block = "F", IntroducedIn = OcppVersion.V201)]
public sealed record RequestStopTransactionRequest : IOcppRequest<RequestStopTransactionResponse>
{
    [MaxLength(36)]
    public required string TransactionId { get; init; }

    public CustomDataType? CustomData { get; init; }
}

/// <summary>Whether the station will end it.</summary>
public sealed record RequestStopTransactionResponse
{
    public required RequestStartStopStatusEnumType Status { get; init; }

    public StatusInfoType? StatusInfo { get; init; }

    public CustomDataType? CustomData { get; init; }
}
