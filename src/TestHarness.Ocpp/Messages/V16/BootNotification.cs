using System.ComponentModel.DataAnnotations;
using TestHarness.Ocpp.Messages.Formats;

namespace TestHarness.Ocpp.Messages.V16;

/// <summary>Announces the charge point after every start, and asks to be registered (1.6 section 4.2).</summary>
[OcppMessage("BootNotification", Sender = MessageSender.Station, Block = "Core", IntroducedIn = OcppVersion.V16)]
public sealed record BootNotificationRequest : IOcppRequest<BootNotificationResponse>
{
    /// <summary>Who made the charge point.</summary>
    [MaxLength(20)]
    [CiString]
    public required string ChargePointVendor { get; init; }

    /// <summary>The vendor's name for the product.</summary>
    [MaxLength(20)]
    [CiString]
    public required string ChargePointModel { get; init; }

    /// <summary>Which specimen the charge point is; the vendor's numbering.</summary>
    [MaxLength(25)]
    [CiString]
    public string? ChargePointSerialNumber { get; init; }

    /// <summary>Which specimen the box inside the charge point is; deprecated.</summary>
    [MaxLength(25)]
    [CiString]
    public string? ChargeBoxSerialNumber { get; init; }

    /// <summary>The version that is running.</summary>
    [MaxLength(50)]
    [CiString]
    public string? FirmwareVersion { get; init; }

    /// <summary>Number of the modem's SIM card.</summary>
    [MaxLength(20)]
    [CiString]
    public string? Iccid { get; init; }

    /// <summary>Number of the subscriber on the modem's SIM card.</summary>
    [MaxLength(20)]
    [CiString]
    public string? Imsi { get; init; }

    /// <summary>Make of the main electricity meter.</summary>
    [MaxLength(25)]
    [CiString]
    public string? MeterType { get; init; }

    /// <summary>Which specimen the main electricity meter is.</summary>
    [MaxLength(25)]
    [CiString]
    public string? MeterSerialNumber { get; init; }
}

/// <summary>Says whether the charge point is registered, and hands it the time and an interval.</summary>
public sealed record BootNotificationResponse
{
    /// <summary>Only after Accepted may the charge point send other messages of its own accord.</summary>
    public required RegistrationStatus Status { get; init; }

    /// <summary>The central system's clock, which the charge point takes over.</summary>
    public required DateTimeOffset CurrentTime { get; init; }

    /// <summary>In seconds: between heartbeats when accepted, before the next BootNotification when not.</summary>
    public required int Interval { get; init; }
}
