namespace TestHarness.Ocpp.Messages.V16;

/// <summary>Withdraws a reservation (1.6 section 5.1).</summary>
[OcppMessage("CancelReservation", Sender = MessageSender.Csms, Block = "Reservation", IntroducedIn = OcppVersion.V16)]
public sealed record CancelReservationRequest : IOcppRequest<CancelReservationResponse>
{
    public required int ReservationId { get; init; }
}

/// <summary>Whether there was such a reservation to withdraw.</summary>
public sealed record CancelReservationResponse
{
    public required CancelReservationStatus Status { get; init; }
}
