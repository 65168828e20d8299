using System.ComponentModel.DataAnnotations;
using TestHarness.Ocpp.Messages.Formats;

namespace TestHarness.Ocpp.Messages.V201;

/// <summary>Asks the CSMS to query OCSP for a certificate of the V2G chain (M06).</summary>
[OcppMessage("GetCertificateStatus", Sender = MessageSender.Station, Block = "M", IntroducedIn = OcppVersion.V201)]
public sealed record GetCertificateStatusRequest : IOcppRequest<GetCertificateStatusResponse>
{
    /// <summary>The certificate to ask about, and the responder to ask.</summary>
    public required OCSPRequestDataType OcspRequestData { get; init; }

    public CustomDataType? CustomData { get; init; }
}

/// <summary>The OCSP answer to staple in the TLS handshake with the EV.</summary>
public sealed record GetCertificateStatusResponse
{
    /// <summary>Whether the CSMS got an OCSP response; not what it says of the certificate.</summary>
    public required GetCertificateStatusEnumType Status { get; init; }

    /// <summary>Gives the reason for the status.</summary>
    public StatusInfoType? StatusInfo { get; init; }

    /// <summary>The DER of the OCSP response, Base64.</summary>
    [MaxLength(5500)]
    [Base64]
    public string? OcspResult { get; init; }

    public CustomDataType? CustomData { get; init; }
}
