namespace TestHarness.Ocpp.Messages.V16;

/// <summary>Reports how far a diagnostics upload has come (1.6 section 4.4).</summary>
[OcppMessage("DiagnosticsStatusNotification", Sender = MessageSender.Station, Block = "Firmware Management", IntroducedIn = OcppVersion.V16)]
public sealed record DiagnosticsStatusNotificationRequest : IOcppRequest<DiagnosticsStatusNotificationResponse>
{
    /// <summary>How far the upload has come; Idle only when triggered without one under way.</summary>
    public required DiagnosticsStatus Status { get; init; }
}

/// <summary>Acknowledges the progress.</summary>
public sealed record DiagnosticsStatusNotificationResponse;
