namespace TestHarness.Ocpp.Messages.V16;

/// <summary>Reports how far a firmware update has come (1.6 section 4.5).</summary>
[OcppMessage("FirmwareStatusNotification", Sender = MessageSender.Station, Block = "Firmware Management", IntroducedIn = OcppVersion.V16)]
public sealed record FirmwareStatusNotificationRequest : IOcppRequest<FirmwareStatusNotificationResponse>
{
    /// <summary>How far the update has come; Idle only when triggered without one under way.</summary>
    public required FirmwareStatus Status { get; init; }
}

/// <summary>Acknowledges the progress.</summary>
public sealed record FirmwareStatusNotificationResponse;
