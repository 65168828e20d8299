using System.ComponentModel.DataAnnotations;
using TestHarness.Ocpp.Messages.Formats;

namespace TestHarness.Ocpp.Messages.V16;

/// <summary>Reserves a connector, or with id 0 any connector, for a tag (1.6 section 5.13).</summary>
[OcppMessage("ReserveNow", Sender = MessageSender.Csms, Block = "Reservation", IntroducedIn = OcppVersion.V16)]
public sealed record ReserveNowRequest : IOcppRequest<ReserveNowResponse>
{
    /// <summary>0 for any connector.</summary>
    public required int ConnectorId { get; init; }

    /// <summary>When the reservation ends by itself.</summary>
    public required DateTimeOffset ExpiryDate { get; init; }

    /// <summary>Whom the connector is kept for.</summary>
    [MaxLength(20)]
    [CiString]
    public required string IdTag { get; init; }

    /// <summary>Tags with this parent may use the reservation, too.</summary>
    [MaxLength(20)]
    [CiString]
    public string? ParentIdTag { get; init; }

    /// <summary>Names the reservation; an id in use is overwritten.</summary>
    public required int ReservationId { get; init; }
}

/// <summary>Whether the reservation stands.</summary>
public sealed record ReserveNowResponse
{
    /// <summary>Whether it is reserved, or which state of the connector prevents it.</summary>
    public required ReservationStatus Status { get; init; }
}
