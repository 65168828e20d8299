namespace TestHarness.Ocpp.Messages.V21;

/// <summary>Announces the station after every start, and asks to be registered (B01 to B03).</summary>
[OcppMessage("BootNotification", Sender = MessageSender.Station, Block = "B", IntroducedIn = OcppVersion.V16)]
public sealed record BootNotificationRequest : IOcppRequest<BootNotificationResponse>
{
    public required ChargingStationType ChargingStation { get; init; }

    public required BootReasonEnumType Reason { get; init; }

    public CustomDataType? CustomData { get; init; }
}

/// <summary>Says whether the station is registered, and hands it the time and its heartbeat interval.</summary>
public sealed record BootNotificationResponse
{
    /// <summary>The CSMS's clock, which the station takes over.</summary>
    public required DateTimeOffset CurrentTime { get; init; }

    /// <summary>In seconds: between heartbeats when accepted, before the next BootNotification when not.</summary>
    public required int Interval { get; init; }

    public required RegistrationStatusEnumType Status { get; init; }

    public StatusInfoType? StatusInfo { get; init; }

    public CustomDataType? CustomData { get; init; }
}
