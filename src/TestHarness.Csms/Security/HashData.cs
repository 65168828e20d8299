using System.Security.Cryptography;
using TestHarness.Ocpp.Messages.V21;
using TestHarness.Transport.Security;

namespace TestHarness.Csms.Security;

/// <summary>Between the payloads' hash data and that of the transport.</summary>
internal static class HashData
{
    public static CertificateHashData Of(OCSPRequestDataType data) => new(Name(data.HashAlgorithm), data.IssuerNameHash, data.IssuerKeyHash, data.SerialNumber);

    public static CertificateHashData Of(CertificateHashDataType data) => new(Name(data.HashAlgorithm), data.IssuerNameHash, data.IssuerKeyHash, data.SerialNumber);

    private static HashAlgorithmName Name(HashAlgorithmEnumType algorithm) => new(algorithm.ToString());
}
