using System.ComponentModel.DataAnnotations;

namespace TestHarness.Ocpp.Messages.V16;

/// <summary>Asks which root certificates are installed (security white paper, M03).</summary>
[OcppMessage("GetInstalledCertificateIds", Sender = MessageSender.Csms, Block = "Security (whitepaper)", IntroducedIn = OcppVersion.V16)]
public sealed record GetInstalledCertificateIdsRequest : IOcppRequest<GetInstalledCertificateIdsResponse>
{
    /// <summary>The use whose certificates are wanted.</summary>
    public required CertificateUseEnumType CertificateType { get; init; }
}

/// <summary>The hashes of the certificates found.</summary>
public sealed record GetInstalledCertificateIdsResponse
{
    /// <summary>The certificates installed for that use, by hash.</summary>
    [MinLength(1)]
    public IReadOnlyList<CertificateHashDataType>? CertificateHashData { get; init; }

    /// <summary>NotFound when no certificate is installed for that use (M03).</summary>
    public required GetInstalledCertificateStatusEnumType Status { get; init; }
}
