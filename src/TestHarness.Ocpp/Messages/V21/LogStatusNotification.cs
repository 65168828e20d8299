namespace TestHarness.Ocpp.Messages.V21;

/// <summary>Reports how far a log upload has come (N01).</summary>
[OcppMessage("LogStatusNotification", Sender = MessageSender.Station, Block = "N", IntroducedIn = OcppVersion.V16)]
public sealed record LogStatusNotificationRequest : IOcppRequest<LogStatusNotificationResponse>
{
    public required UploadLogStatusEnumType Status { get; init; }

    public int? RequestId { get; init; }

    public StatusInfoType? StatusInfo { get; init; }

    public CustomDataType? CustomData { get; init; }
}

/// <summary>Acknowledges the progress.</summary>
public sealed record LogStatusNotificationResponse
{
    public CustomDataType? CustomData { get; init; }
}
