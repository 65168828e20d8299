using System.ComponentModel.DataAnnotations;
using TestHarness.Ocpp.Messages.Formats;

namespace TestHarness.Ocpp.Messages.V16;

/// <summary>Where a firmware image is, when to fetch and install it, and who signed it.</summary>
public sealed record FirmwareType
{
    /// <summary>Where to fetch the image from.</summary>
    [MaxLength(512)]
    [UriText]
    public required string Location { get; init; }

    /// <summary>When to fetch the image.</summary>
    public required DateTimeOffset RetrieveDateTime { get; init; }

    /// <summary>When to install it; as soon as it is there when absent.</summary>
    public DateTimeOffset? InstallDateTime { get; init; }

    /// <summary>PEM.</summary>
    [MaxLength(5500)]
    public required string SigningCertificate { get; init; }

    /// <summary>Base64.</summary>
    [MaxLength(800)]
    [Base64]
    public required string Signature { get; init; }
}
