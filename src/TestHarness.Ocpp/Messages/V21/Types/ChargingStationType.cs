using System.ComponentModel.DataAnnotations;

namespace TestHarness.Ocpp.Messages.V21;

/// <summary>What the station is.</summary>
public sealed record ChargingStationType
{
    [MaxLength(25)]
    public string? SerialNumber { get; init; }

    [MaxLength(20)]
    public required string Model { get; init; }

    public ModemType? Modem { get; init; }

    [MaxLength(50)]
    public required string VendorName { get; init; }

    [MaxLength(50)]
    public string? FirmwareVersion { get; init; }

    public CustomDataType? CustomData { get; init; }
}
