namespace TestHarness.Ocpp.Messages.V201;

/// <summary>Withdraws a reservation (H02).</summary>
[OcppMessage("CancelReservation", Sender = MessageSender.Csms, Block = "H", IntroducedIn = OcppVersion.V16)]
public sealed record CancelReservationRequest : IOcppRequest<CancelReservationResponse>
{
    /// <summary>The reservation to give up, by the id that ReserveNow gave it.</summary>
    public required int ReservationId { get; init; }

    public CustomDataType? CustomData { get; init; }
}

/// <summary>Whether there was such a reservation to withdraw.</summary>
public sealed record CancelReservationResponse
{
    /// <summary>Rejected when the station holds no such reservation (H02).</summary>
    public required CancelReservationStatusEnumType Status { get; init; }

    /// <summary>Gives the reason for the status.</summary>
    public StatusInfoType? StatusInfo { get; init; }

    public CustomDataType? CustomData { get; init; }
}
