namespace TestHarness.Ocpp.Messages.V16;

/// <summary>Reports how far an update with signed firmware has come (security white paper, L01).</summary>
[OcppMessage("SignedFirmwareStatusNotification", Sender = MessageSender.Station, Block = "Security (whitepaper)", IntroducedIn = OcppVersion.V16)]
public sealed record SignedFirmwareStatusNotificationRequest : IOcppRequest<SignedFirmwareStatusNotificationResponse>
{
    /// <summary>How far the update has come; Idle only when triggered without one under way.</summary>
    public required FirmwareStatusEnumType Status { get; init; }

    /// <summary>That of the SignedUpdateFirmware in progress; may be absent only when triggered with none under way.</summary>
    public int? RequestId { get; init; }
}

/// <summary>Acknowledges the progress.</summary>
public sealed record SignedFirmwareStatusNotificationResponse;
