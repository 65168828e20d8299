namespace TestHarness.Ocpp.Messages.V201;

/// <summary>Reports how far a firmware update has come (L01, L02).</summary>
[OcppMessage("FirmwareStatusNotification", Sender = MessageSender.Station, Block = "L", IntroducedIn = OcppVersion.V16)]
public sealed record FirmwareStatusNotificationRequest : IOcppRequest<FirmwareStatusNotificationResponse>
{
    public required FirmwareStatusEnumType Status { get; init; }

    public int? RequestId { get; init; }

    public CustomDataType? CustomData { get; init; }
}

/// <summary>Acknowledges the progress.</summary>
public sealed record FirmwareStatusNotificationResponse
{
    public CustomDataType? CustomData { get; init; }
}
