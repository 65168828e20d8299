namespace TestHarness.Ocpp.Messages.V16;

/// <summary>Reports how far a log upload has come (security white paper, N01).</summary>
[OcppMessage("LogStatusNotification", Sender = MessageSender.Station, Block = "Security (whitepaper)", IntroducedIn = OcppVersion.V16)]
public sealed record LogStatusNotificationRequest : IOcppRequest<LogStatusNotificationResponse>
{
    /// <summary>How far the upload has come; Idle only when triggered without one under way.</summary>
    public required UploadLogStatusEnumType Status { get; init; }

    /// <summary>That of the GetLog being served.</summary>
    public int? RequestId { get; init; }
}

/// <summary>Acknowledges the progress.</summary>
public sealed record LogStatusNotificationResponse;
