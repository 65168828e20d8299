using System.ComponentModel.DataAnnotations;
using TestHarness.Ocpp.Messages.Formats;

namespace TestHarness.Ocpp.Messages.V16;

/// <summary>Tells that a transaction began, and asks for its id (1.6 section 4.8).</summary>
[OcppMessage("StartTransaction", Sender = MessageSender.Station, Block = "Core", IntroducedIn = OcppVersion.V16)]
public sealed record StartTransactionRequest : IOcppRequest<StartTransactionResponse>
{
    /// <summary>The connector that is charging; never 0.</summary>
    public required int ConnectorId { get; init; }

    /// <summary>The tag that the transaction was started with.</summary>
    [MaxLength(20)]
    [CiString]
    public required string IdTag { get; init; }

    /// <summary>In Wh.</summary>
    public required int MeterStart { get; init; }

    /// <summary>The reservation that the transaction used up.</summary>
    public int? ReservationId { get; init; }

    /// <summary>When the transaction began, which may be long before it is sent.</summary>
    public required DateTimeOffset Timestamp { get; init; }
}

/// <summary>The transaction's id, and the decision on the tag.</summary>
public sealed record StartTransactionResponse
{
    /// <summary>The decision on the tag.</summary>
    public required IdTagInfo IdTagInfo { get; init; }

    /// <summary>Chosen by the central system; names the transaction in every later message.</summary>
    public required int TransactionId { get; init; }
}
