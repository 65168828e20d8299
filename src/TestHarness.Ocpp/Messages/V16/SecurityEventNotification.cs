using System.ComponentModel.DataAnnotations;

namespace TestHarness.Ocpp.Messages.V16;

/// <summary>Reports a security event (security white paper, A04).</summary>
[OcppMessage("SecurityEventNotification", Sender = MessageSender.Station, Block = "Security (whitepaper)", IntroducedIn = OcppVersion.V16)]
public sealed record SecurityEventNotificationRequest : IOcppRequest<SecurityEventNotificationResponse>
{
    /// <summary>A name of the list in the security white paper.</summary>
    [MaxLength(50)]
    public required string Type { get; init; }

    /// <summary>When it happened; it may be reported later.</summary>
    public required DateTimeOffset Timestamp { get; init; }

    /// <summary>Whatever helps to understand the event.</summary>
    [MaxLength(255)]
    public string? TechInfo { get; init; }
}

/// <summary>Acknowledges the event.</summary>
public sealed record SecurityEventNotificationResponse;
