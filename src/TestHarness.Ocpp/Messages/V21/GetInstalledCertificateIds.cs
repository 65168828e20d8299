using System.ComponentModel.DataAnnotations;

namespace TestHarness.Ocpp.Messages.V21;

/// <summary>Asks which root and V2G certificates are installed (M03).</summary>
[OcppMessage("GetInstalledCertificateIds", Sender = MessageSender.Csms, Block = "M", IntroducedIn = OcppVersion.V16)]
public sealed record GetInstalledCertificateIdsRequest : IOcppRequest<GetInstalledCertificateIdsResponse>
{
    [MinLength(1)]
    public IReadOnlyList<GetCertificateIdUseEnumType>? CertificateType { get; init; }

    public CustomDataType? CustomData { get; init; }
}

/// <summary>The hashes of the certificates found.</summary>
public sealed record GetInstalledCertificateIdsResponse
{
    public required GetInstalledCertificateStatusEnumType Status { get; init; }

    public StatusInfoType? StatusInfo { get; init; }

    [MinLength(1)]
    public IReadOnlyList<CertificateHashDataChainType>? CertificateHashDataChain { get; init; }

    public CustomDataType? CustomData { get; init; }
}
