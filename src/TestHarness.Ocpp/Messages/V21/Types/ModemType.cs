using System.ComponentModel.DataAnnotations;
using TestHarness.Ocpp.Messages.Formats;

namespace TestHarness.Ocpp.Messages.V21;

/// <summary>The SIM card of the station's modem.</summary>
public sealed record ModemType
{
    /// <summary>Number of the SIM card.</summary>
    [MaxLength(20)]
    [IdentifierString]
    public string? Iccid { get; init; }

    /// <summary>Number of the subscriber on the SIM card.</summary>
    [MaxLength(20)]
    [IdentifierString]
    public string? Imsi { get; init; }

    public CustomDataType? CustomData { get; init; }
}
