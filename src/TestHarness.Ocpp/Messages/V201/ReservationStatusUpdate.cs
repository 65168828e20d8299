namespace TestHarness.Ocpp.Messages.V201;

/// <summary>Tells that a reservation expired or was removed by the station (H04).</summary>
[OcppMessage("ReservationStatusUpdate", Sender = MessageSender.Station, Block = "H", IntroducedIn = OcppVersion.V201)]
public sealed record ReservationStatusUpdateRequest : IOcppRequest<ReservationStatusUpdateResponse>
{
    /// <summary>The reservation that came to its end.</summary>
    public required int ReservationId { get; init; }

    /// <summary>How it ended: expired or removed.</summary>
    public required ReservationUpdateStatusEnumType ReservationUpdateStatus { get; init; }

    public CustomDataType? CustomData { get; init; }
}

/// <summary>Acknowledges the change.</summary>
public sealed record ReservationStatusUpdateResponse
{
    public CustomDataType? CustomData { get; init; }
}
