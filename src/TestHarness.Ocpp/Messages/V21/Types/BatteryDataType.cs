using System.ComponentModel.DataAnnotations;

namespace TestHarness.Ocpp.Messages.V21;

/// <summary>A battery that is in a slot of a swap station.</summary>
public sealed record BatteryDataType
{
    /// <summary>The slot.</summary>
    [Minimum(0)]
    public required int EvseId { get; init; }

    /// <summary>Which battery it is.</summary>
    [MaxLength(50)]
    public required string SerialNumber { get; init; }

    /// <summary>State of charge in percent.</summary>
    [Range(0.0, 100.0)]
    public required decimal SoC { get; init; }

    /// <summary>State of health in percent.</summary>
    [Range(0.0, 100.0)]
    public required decimal SoH { get; init; }

    /// <summary>When the battery was made.</summary>
    public DateTimeOffset? ProductionDate { get; init; }

    /// <summary>What the vendor's battery tells besides; no format is given.</summary>
    [MaxLength(500)]
    public string? VendorInfo { get; init; }

    public CustomDataType? CustomData { get; init; }
}
