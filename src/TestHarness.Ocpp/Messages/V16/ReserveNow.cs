using System.ComponentModel.DataAnnotations;

namespace TestHarness.Ocpp.Messages.V16;

/// <summary>Reserves a connector, or with id 0 any connector, for a tag (1.6 section 5.13).</summary>
[OcppMessage("ReserveNow", Sender = MessageSender.Csms, Block = "Reservation", IntroducedIn = OcppVersion.V16)]
public sealed record ReserveNowRequest : IOcppRequest<ReserveNowResponse>
{
    /// <summary>0 for any connector.</summary>
    public required int ConnectorId { get; init; }

    public required DateTimeOffset ExpiryDate { get; init; }

    [MaxLength(20)]
    public required string IdTag { get; init; }

    [MaxLength(20)]
    public string? ParentIdTag { get; init; }

    public required int ReservationId { get; init; }
}

/// <summary>Whether the reservation stands.</summary>
public sealed record ReserveNowResponse
{
    public required ReservationStatus Status { get; init; }
}
