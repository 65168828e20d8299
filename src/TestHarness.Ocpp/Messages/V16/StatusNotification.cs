using System.ComponentModel.DataAnnotations;

namespace TestHarness.Ocpp.Messages.V16;

/// <summary>Reports a connector's state or error; connector 0 stands for the charge point (1.6 section 4.9).</summary>
[OcppMessage("StatusNotification", Sender = MessageSender.Station, Block = "Core", IntroducedIn = OcppVersion.V16)]
public sealed record StatusNotificationRequest : IOcppRequest<StatusNotificationResponse>
{
    /// <summary>0 for the charge point's main controller.</summary>
    public required int ConnectorId { get; init; }

    public required ChargePointErrorCode ErrorCode { get; init; }

    [MaxLength(50)]
    public string? Info { get; init; }

    public required ChargePointStatus Status { get; init; }

    /// <summary>When the state changed.</summary>
    public DateTimeOffset? Timestamp { get; init; }

    [MaxLength(255)]
    public string? VendorId { get; init; }

    [MaxLength(50)]
    public string? VendorErrorCode { get; init; }
}

/// <summary>Acknowledges the state.</summary>
public sealed record StatusNotificationResponse;
