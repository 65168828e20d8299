namespace TestHarness.Ocpp.Messages.V201;

/// <summary>Reports how far a log upload has come (N01).</summary>
[OcppMessage("LogStatusNotification", Sender = MessageSender.Station, Block = "N", IntroducedIn = OcppVersion.V16)]
public sealed record LogStatusNotificationRequest : IOcppRequest<LogStatusNotificationResponse>
{
    /// <summary>How far the upload has come; Idle only when triggered without one under way.</summary>
    public required UploadLogStatusEnumType Status { get; init; }

    /// <summary>That of the GetLog being served; may be absent only when triggered with no upload under way.</summary>
    public int? RequestId { get; init; }

    public CustomDataType? CustomData { get; init; }
}

/// <summary>Acknowledges the progress.</summary>
public sealed record LogStatusNotificationResponse
{
    public CustomDataType? CustomData { get; init; }
}
