using System.ComponentModel.DataAnnotations;
using TestHarness.Ocpp.Messages.Formats;

namespace TestHarness.Ocpp.Messages.V16;

/// <summary>Tells that a transaction ended (1.6 section 4.10).</summary>
[OcppMessage("StopTransaction", Sender = MessageSender.Station, Block = "Core", IntroducedIn = OcppVersion.V16)]
public sealed record StopTransactionRequest : IOcppRequest<StopTransactionResponse>
{
    /// <summary>Absent when nobody identified to end it.</summary>
    [MaxLength(20)]
    [CiString]
    public string? IdTag { get; init; }

    /// <summary>In Wh.</summary>
    public required int MeterStop { get; init; }

    /// <summary>When the transaction ended, which may be long before it is sent.</summary>
    public required DateTimeOffset Timestamp { get; init; }

    /// <summary>That of the StartTransaction's answer.</summary>
    public required int TransactionId { get; init; }

    /// <summary>Local when absent.</summary>
    public Reason? Reason { get; init; }

    /// <summary>Readings taken during the transaction, as StopTxnSampledData and StopTxnAlignedData choose.</summary>
    public IReadOnlyList<MeterValue>? TransactionData { get; init; }
}

/// <summary>The decision on the tag that ended it.</summary>
public sealed record StopTransactionResponse
{
    /// <summary>The decision on the tag; absent when none was sent.</summary>
    public IdTagInfo? IdTagInfo { get; init; }
}
