using System.ComponentModel.DataAnnotations;
using TestHarness.Ocpp.Messages.Formats;

namespace TestHarness.Ocpp.Messages.V201;

/// <summary>A certificate to ask an OCSP responder about.</summary>
public sealed record OCSPRequestDataType
{
    /// <summary>What both hashes were made with.</summary>
    public required HashAlgorithmEnumType HashAlgorithm { get; init; }

    /// <summary>Hash over the DER of the issuer's distinguished name, in hexadecimal.</summary>
    [MaxLength(128)]
    [IdentifierString]
    public required string IssuerNameHash { get; init; }

    /// <summary>Hash over the issuer's public key, without tag and length, in hexadecimal.</summary>
    [MaxLength(128)]
    public required string IssuerKeyHash { get; init; }

    /// <summary>In hexadecimal, without prefix and leading zeroes.</summary>
    [MaxLength(40)]
    [HexNumber]
    public required string SerialNumber { get; init; }

    /// <summary>The OCSP responder that knows the certificate.</summary>
    [MaxLength(512)]
    [UriText]
    public required string ResponderURL { get; init; }

    public CustomDataType? CustomData { get; init; }
}
