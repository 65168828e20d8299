using System.ComponentModel.DataAnnotations;
using TestHarness.Ocpp.Messages.Formats;

namespace TestHarness.Ocpp.Messages.V201;

/// <summary>A certificate by hashes of its issuer and its serial number, as OCSP names it.</summary>
public sealed record CertificateHashDataType
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

    public CustomDataType? CustomData { get; init; }
}
