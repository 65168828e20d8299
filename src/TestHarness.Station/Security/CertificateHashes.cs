using System.Security.Cryptography;
using TestHarness.Ocpp.Messages.V21;
using TestHarness.Transport.Security;

namespace TestHarness.Station.Security;

/// <summary>Between hash data and the way messages carry them.</summary>
internal static class CertificateHashes
{
    /// <summary>As messages have it.</summary>
    public static CertificateHashDataType ToMessage(this CertificateHashData data) => new()
    {
        HashAlgorithm = Enum.Parse<HashAlgorithmEnumType>(data.Algorithm.Name!),
        IssuerNameHash = data.IssuerNameHash,
        IssuerKeyHash = data.IssuerKeyHash,
        SerialNumber = data.SerialNumber,
    };

    /// <summary>As it is compared.</summary>
    public static CertificateHashData Read(CertificateHashDataType data) =>
        new(new HashAlgorithmName(data.HashAlgorithm.ToString()), data.IssuerNameHash, data.IssuerKeyHash, data.SerialNumber);
}
