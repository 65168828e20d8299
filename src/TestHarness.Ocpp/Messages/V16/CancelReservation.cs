namespace TestHarness.Ocpp.Messages.V16;

/// <summary>Withdraws a reservation (1.6 section 5.1).</summary>
[OcppMessage("CancelReservation", Sender = MessageSender.Csms, Block = "Reservation", IntroducedIn = OcppVersion.V16)]
public sealed record CancelReservationRequest : IOcppRequest<CancelReservationResponse>
{
    /// <summary>The reservation to give up, by the id that ReserveNow gave it.</summary>
    public required int ReservationId { get; init; }
}

/// <summary>Whether there was such a reservation to withdraw.</summary>
public sealed record CancelReservationResponse
{
    /// <summary>Rejected when the charge point holds no such reservation.</summary>
    public required CancelReservationStatus Status { get; init; }
}
