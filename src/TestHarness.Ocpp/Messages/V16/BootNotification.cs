using System.ComponentModel.DataAnnotations;

namespace TestHarness.Ocpp.Messages.V16;

/// <summary>Announces the charge point after every start, and asks to be registered (1.6 section 4.2).</summary>
[OcppMessage("BootNotification", Sender = MessageSender.Station, Block = "Core", IntroducedIn = OcppVersion.V16)]
public sealed record BootNotificationRequest : IOcppRequest<BootNotificationResponse>
{
    [MaxLength(20)]
    public required string ChargePointVendor { get; init; }

    [MaxLength(20)]
    public required string ChargePointModel { get; init; }

    [MaxLength(25)]
    public string? ChargePointSerialNumber { get; init; }

    [MaxLength(25)]
    public string? ChargeBoxSerialNumber { get; init; }

    [MaxLength(50)]
    public string? FirmwareVersion { get; init; }

    [MaxLength(20)]
    public string? Iccid { get; init; }

    [MaxLength(20)]
    public string? Imsi { get; init; }

    [MaxLength(25)]
    public string? MeterType { get; init; }

    [MaxLength(25)]
    public string? MeterSerialNumber { get; init; }
}

/// <summary>Says whether the charge point is registered, and hands it the time and an interval.</summary>
public sealed record BootNotificationResponse
{
    public required RegistrationStatus Status { get; init; }

    /// <summary>The central system's clock, which the charge point takes over.</summary>
    public required DateTimeOffset CurrentTime { get; init; }

    /// <summary>In seconds: between heartbeats when accepted, before the next BootNotification when not.</summary>
    public required int Interval { get; init; }
}
