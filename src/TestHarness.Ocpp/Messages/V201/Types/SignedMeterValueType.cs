using System.ComponentModel.DataAnnotations;
using TestHarness.Ocpp.Messages.Formats;

namespace TestHarness.Ocpp.Messages.V201;

/// <summary>A reading with the meter's signature.</summary>
public sealed record SignedMeterValueType
{
    /// <summary>Base64.</summary>
    [MaxLength(2500)]
    [Base64]
    public required string SignedMeterData { get; init; }

    /// <summary>How the signature was made.</summary>
    [MaxLength(50)]
    public required string SigningMethod { get; init; }

    /// <summary>Such as OCMF or EDL.</summary>
    [MaxLength(50)]
    public required string EncodingMethod { get; init; }

    /// <summary>Base64.</summary>
    [MaxLength(2500)]
    [Base64]
    public required string PublicKey { get; init; }

    public CustomDataType? CustomData { get; init; }
}
