using System.ComponentModel.DataAnnotations;
using TestHarness.Ocpp.Messages.Formats;

namespace TestHarness.Ocpp.Messages.V21;

/// <summary>A reading with the meter's signature.</summary>
public sealed record SignedMeterValueType
{
    /// <summary>Base64.</summary>
    [MaxLength(32768)]
    [Base64]
    public required string SignedMeterData { get; init; }

    /// <summary>Needed when the data does not tell; values of the SigningMethod list in the appendices to Part 2.</summary>
    [MaxLength(50)]
    public string? SigningMethod { get; init; }

    /// <summary>Such as OCMF or EDL.</summary>
    [MaxLength(50)]
    public required string EncodingMethod { get; init; }

    /// <summary>Base64.</summary>
    [MaxLength(2500)]
    [Base64]
    public string? PublicKey { get; init; }

    public CustomDataType? CustomData { get; init; }
}
