using System.ComponentModel.DataAnnotations;

namespace TestHarness.Ocpp.Messages.V16;

/// <summary>Tells that a transaction began, and asks for its id (1.6 section 4.8).</summary>
[OcppMessage("StartTransaction", Sender = MessageSender.Station, Block = "Core", IntroducedIn = OcppVersion.V16)]
public sealed record StartTransactionRequest : IOcppRequest<StartTransactionResponse>
{
    public required int ConnectorId { get; init; }

    [MaxLength(20)]
    public required string IdTag { get; init; }

    /// <summary>In Wh.</summary>
    public required int MeterStart { get; init; }

    public int? ReservationId { get; init; }

    public required DateTimeOffset Timestamp { get; init; }
}

/// <summary>The transaction's id, and the decision on the tag.</summary>
public sealed record StartTransactionResponse
{
    public required IdTagInfo IdTagInfo { get; init; }

    public required int TransactionId { get; init; }
}
