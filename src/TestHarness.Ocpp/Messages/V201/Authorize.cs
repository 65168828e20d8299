using System.ComponentModel.DataAnnotations;

namespace TestHarness.Ocpp.Messages.V201;

/// <summary>
/// Asks whether an idToken may charge here; carries the EV's contract certificate or its hashes when the driver uses Plug and
/// Charge (C01 to C09).
/// </summary>
[OcppMessage("Authorize", Sender = MessageSender.Station, Block = "C", IntroducedIn = OcppVersion.V16)]
public sealed record AuthorizeRequest : IOcppRequest<AuthorizeResponse>
{
    /// <summary>The token that a driver wants to charge with.</summary>
    public required IdTokenType IdToken { get; init; }

    /// <summary>The EV's contract certificate chain in PEM, for a CSMS that validates it for the station.</summary>
    [MaxLength(5500)]
    public string? Certificate { get; init; }

    /// <summary>The contract certificate and those above it, up to four, by hash.</summary>
    [MinLength(1), MaxLength(4)]
    public IReadOnlyList<OCSPRequestDataType>? Iso15118CertificateHashData { get; init; }

    public CustomDataType? CustomData { get; init; }
}

/// <summary>The CSMS's decision on the token, with that on the contract certificate.</summary>
public sealed record AuthorizeResponse
{
    /// <summary>The decision on the token.</summary>
    public required IdTokenInfoType IdTokenInfo { get; init; }

    /// <summary>The outcome for the contract certificate chain; only when one, or its hashes, was sent (C07).</summary>
    public AuthorizeCertificateStatusEnumType? CertificateStatus { get; init; }

    public CustomDataType? CustomData { get; init; }
}
