using System.ComponentModel.DataAnnotations;

namespace TestHarness.Ocpp.Messages.V201;

/// <summary>Asks which root and V2G certificates are installed (M03).</summary>
[OcppMessage("GetInstalledCertificateIds", Sender = MessageSender.Csms, Block = "M", IntroducedIn = OcppVersion.V16)]
public sealed record GetInstalledCertificateIdsRequest : IOcppRequest<GetInstalledCertificateIdsResponse>
{
    /// <summary>Only certificates for these uses; all when absent.</summary>
    [MinLength(1)]
    public IReadOnlyList<GetCertificateIdUseEnumType>? CertificateType { get; init; }

    public CustomDataType? CustomData { get; init; }
}

/// <summary>The hashes of the certificates found.</summary>
public sealed record GetInstalledCertificateIdsResponse
{
    /// <summary>NotFound when no certificate of the kind is installed (M03).</summary>
    public required GetInstalledCertificateStatusEnumType Status { get; init; }

    /// <summary>Gives the reason for the status.</summary>
    public StatusInfoType? StatusInfo { get; init; }

    /// <summary>The matching certificates by hash, those of a V2G chain with the ones below them.</summary>
    [MinLength(1)]
    public IReadOnlyList<CertificateHashDataChainType>? CertificateHashDataChain { get; init; }

    public CustomDataType? CustomData { get; init; }
}
