using System.ComponentModel.DataAnnotations;

namespace TestHarness.Ocpp.Messages.V201;

/// <summary>Reports a security event (A04).</summary>
[OcppMessage("SecurityEventNotification", Sender = MessageSender.Station, Block = "A", IntroducedIn = OcppVersion.V16)]
public sealed record SecurityEventNotificationRequest : IOcppRequest<SecurityEventNotificationResponse>
{
    /// <summary>A name of the list in the appendices to Part 2.</summary>
    [MaxLength(50)]
    public required string Type { get; init; }

    /// <summary>When it happened; it may be reported later.</summary>
    public required DateTimeOffset Timestamp { get; init; }

    /// <summary>Whatever helps to understand the event.</summary>
    [MaxLength(255)]
    public string? TechInfo { get; init; }

    public CustomDataType? CustomData { get; init; }
}

/// <summary>Acknowledges the event.</summary>
public sealed record SecurityEventNotificationResponse
{
    public CustomDataType? CustomData { get; init; }
}
