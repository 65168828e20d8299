namespace TestHarness.Ocpp.Messages.V16;

/// <summary>Reports how far a firmware update has come (1.6 section 4.5).</summary>
[OcppMessage("FirmwareStatusNotification", Sender = MessageSender.Station, Block = "Firmware Management", IntroducedIn = OcppVersion.V16)]
public sealed record FirmwareStatusNotificationRequest : IOcppRequest<FirmwareStatusNotificationResponse>
{
    public required FirmwareStatus Status { get; init; }
}

/// <summary>Acknowledges the progress.</summary>
public sealed record FirmwareStatusNotificationResponse;
