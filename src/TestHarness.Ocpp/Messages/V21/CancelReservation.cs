namespace TestHarness.Ocpp.Messages.V21;

/// <summary>Withdraws a reservation (H02).</summary>
[OcppMessage("CancelReservation", Sender = MessageSender.Csms, Block = "H", IntroducedIn = OcppVersion.V16)]
public sealed record CancelReservationRequest : IOcppRequest<CancelReservationResponse>
{
    [Minimum(0)]
    public required int ReservationId { get; init; }

    public CustomDataType? CustomData { get; init; }
}

/// <summary>Whether there was such a reservation to withdraw.</summary>
public sealed record CancelReservationResponse
{
    public required CancelReservationStatusEnumType Status { get; init; }

    public StatusInfoType? StatusInfo { get; init; }

    public CustomDataType? CustomData { get; init; }
}
