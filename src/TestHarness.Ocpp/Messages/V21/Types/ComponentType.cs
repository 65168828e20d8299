using System.ComponentModel.DataAnnotations;
using TestHarness.Ocpp.Messages.Formats;

namespace TestHarness.Ocpp.Messages.V21;

/// <summary>A component of the device model, at the station, an EVSE or a connector.</summary>
public sealed record ComponentType
{
    /// <summary>The EVSE or connector that the component belongs to; the station when absent.</summary>
    public EVSEType? Evse { get; init; }

    /// <summary>Best one of the standard names in the appendices to Part 2; letter case does not count.</summary>
    [MaxLength(50)]
    [IdentifierString]
    public required string Name { get; init; }

    /// <summary>Tells components of the same name apart.</summary>
    [MaxLength(50)]
    [IdentifierString]
    public string? Instance { get; init; }

    public CustomDataType? CustomData { get; init; }
}
