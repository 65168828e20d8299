using System.ComponentModel.DataAnnotations;
using TestHarness.Ocpp.Messages.Formats;

namespace TestHarness.Ocpp.Messages.V21;

/// <summary>Starts a transaction from the CSMS (F01, F02, C05).</summary>
[OcppMessage("RequestStartTransaction", Sender = MessageSender.Csms, Block = "F", IntroducedIn = OcppVersion.V201)]
public sealed record RequestStartTransactionRequest : IOcppRequest<RequestStartTransactionResponse>
{
    /// <summary>The station chooses when absent; never 0.</summary>
    [Minimum(1)]
    public int? EvseId { get; init; }

    /// <summary>Tokens of one group may end each other's transactions.</summary>
    public IdTokenType? GroupIdToken { get; init; }

    /// <summary>The token to start with.</summary>
    public required IdTokenType IdToken { get; init; }

    /// <summary>Comes back in the transaction's events.</summary>
    public required int RemoteStartId { get; init; }

    /// <summary>A TxProfile to begin with.</summary>
    public ChargingProfileType? ChargingProfile { get; init; }

    public CustomDataType? CustomData { get; init; }
}

/// <summary>Whether the station will try, with the transaction if it is already running.</summary>
public sealed record RequestStartTransactionResponse
{
    /// <summary>Whether the station will try to start; the start itself is a TransactionEvent (F01, F02).</summary>
    public required RequestStartStopStatusEnumType Status { get; init; }

    /// <summary>Gives the reason for the status.</summary>
    public StatusInfoType? StatusInfo { get; init; }

    /// <summary>Only when the transaction was running before the token came.</summary>
    [MaxLength(36)]
    [IdentifierString]
    public string? TransactionId { get; init; }

    public CustomDataType? CustomData { get; init; }
}
