using System.ComponentModel.DataAnnotations;

namespace TestHarness.Ocpp.Messages.V201;

/// <summary>What the station is.</summary>
public sealed record ChargingStationType
{
    /// <summary>Which specimen it is; the vendor's numbering.</summary>
    [MaxLength(25)]
    public string? SerialNumber { get; init; }

    /// <summary>The vendor's name for the product.</summary>
    [MaxLength(20)]
    public required string Model { get; init; }

    /// <summary>How the station is reachable, when by mobile radio.</summary>
    public ModemType? Modem { get; init; }

    /// <summary>Who made it; not bound to be unique.</summary>
    [MaxLength(50)]
    public required string VendorName { get; init; }

    /// <summary>The version that is running.</summary>
    [MaxLength(50)]
    public string? FirmwareVersion { get; init; }

    public CustomDataType? CustomData { get; init; }
}
