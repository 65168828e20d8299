namespace TestHarness.Ocpp.Messages.V201;

/// <summary>Reports how far a firmware update has come (L01, L02).</summary>
[OcppMessage("FirmwareStatusNotification", Sender = MessageSender.Station, Block = "L", IntroducedIn = OcppVersion.V16)]
public sealed record FirmwareStatusNotificationRequest : IOcppRequest<FirmwareStatusNotificationResponse>
{
    /// <summary>How far the update has come; Idle only when triggered without one under way.</summary>
    public required FirmwareStatusEnumType Status { get; init; }

    /// <summary>That of the UpdateFirmware in progress; may be absent only with Idle (L01.FR.20).</summary>
    public int? RequestId { get; init; }

    public CustomDataType? CustomData { get; init; }
}

/// <summary>Acknowledges the progress.</summary>
public sealed record FirmwareStatusNotificationResponse
{
    public CustomDataType? CustomData { get; init; }
}
