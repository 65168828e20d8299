using System.ComponentModel.DataAnnotations;

namespace TestHarness.Ocpp.Messages.V16;

/// <summary>Reports a security event (security white paper, A04).</summary>
[OcppMessage("SecurityEventNotification", Sender = MessageSender.Station, Block = "Security (whitepaper)", IntroducedIn = OcppVersion.V16)]
public sealed record SecurityEventNotificationRequest : IOcppRequest<SecurityEventNotificationResponse>
{
    [MaxLength(50)]
    public required string Type { get; init; }

    public required DateTimeOffset Timestamp { get; init; }

    [MaxLength(255)]
    public string? TechInfo { get; init; }
}

/// <summary>Acknowledges the event.</summary>
public sealed record SecurityEventNotificationResponse;
