using System.ComponentModel.DataAnnotations;
using TestHarness.Ocpp.Messages.Formats;

namespace TestHarness.Ocpp.Messages.V16;

/// <summary>Reports a connector's state or error; connector 0 stands for the charge point (1.6 section 4.9).</summary>
[OcppMessage("StatusNotification", Sender = MessageSender.Station, Block = "Core", IntroducedIn = OcppVersion.V16)]
public sealed record StatusNotificationRequest : IOcppRequest<StatusNotificationResponse>
{
    /// <summary>0 for the charge point's main controller.</summary>
    public required int ConnectorId { get; init; }

    /// <summary>NoError, or what is wrong.</summary>
    public required ChargePointErrorCode ErrorCode { get; init; }

    /// <summary>More on the error in words.</summary>
    [MaxLength(50)]
    [CiString]
    public string? Info { get; init; }

    /// <summary>The new state; for connector 0 only Available, Unavailable or Faulted.</summary>
    public required ChargePointStatus Status { get; init; }

    /// <summary>When the state changed.</summary>
    public DateTimeOffset? Timestamp { get; init; }

    /// <summary>Whose error code is given.</summary>
    [MaxLength(255)]
    [CiString]
    public string? VendorId { get; init; }

    /// <summary>The vendor's own code for the error.</summary>
    [MaxLength(50)]
    [CiString]
    public string? VendorErrorCode { get; init; }
}

/// <summary>Acknowledges the state.</summary>
public sealed record StatusNotificationResponse;
