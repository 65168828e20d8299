using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace TestHarness.Transport.Security;

/// <summary>
/// How OCPP names a certificate without sending it: CertificateHashDataType and OCSPRequestDataType. Hexadecimal digits are in upper case here;
/// two are the same when they differ in case or leading zeros only, see <see cref="Matches"/>.
/// </summary>
/// <param name="Algorithm">SHA256, SHA384 or SHA512, the words of HashAlgorithmEnumType.</param>
/// <param name="IssuerNameHash">Hash over the DER of the issuer's name in the certificate.</param>
/// <param name="IssuerKeyHash">Hash over the issuer's public key: the content of the BIT STRING, without tag, length and count of unused bits.</param>
/// <param name="SerialNumber">The serial number, without leading zeros.</param>
public sealed record CertificateHashData(HashAlgorithmName Algorithm, string IssuerNameHash, string IssuerKeyHash, string SerialNumber)
{
    /// <summary>Computes it, with SHA-256.</summary>
    public static CertificateHashData Of(X509Certificate2 certificate, X509Certificate2 issuer) => Of(certificate, issuer, HashAlgorithmName.SHA256);

    /// <summary>Computes it.</summary>
    /// <param name="certificate">The certificate.</param>
    /// <param name="issuer">Its issuer's certificate; the certificate itself for a root.</param>
    /// <param name="algorithm">SHA256, SHA384 or SHA512.</param>
    public static CertificateHashData Of(X509Certificate2 certificate, X509Certificate2 issuer, HashAlgorithmName algorithm) => new(
        algorithm,
        Convert.ToHexString(CryptographicOperations.HashData(algorithm, certificate.IssuerName.RawData)),
        Convert.ToHexString(CryptographicOperations.HashData(algorithm, issuer.PublicKey.EncodedKeyValue.RawData)),
        Significant(certificate.SerialNumber));

    /// <summary>Whether a certificate is that of the issuer named here.</summary>
    public bool IsIssuedBy(X509Certificate2 issuer) =>
        IssuerNameHash.Equals(Convert.ToHexString(CryptographicOperations.HashData(Algorithm, issuer.SubjectName.RawData)), StringComparison.OrdinalIgnoreCase)
        && IssuerKeyHash.Equals(Convert.ToHexString(CryptographicOperations.HashData(Algorithm, issuer.PublicKey.EncodedKeyValue.RawData)), StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether both name the same certificate.</summary>
    public bool Matches(CertificateHashData other) =>
        Algorithm == other.Algorithm
        && IssuerNameHash.Equals(other.IssuerNameHash, StringComparison.OrdinalIgnoreCase)
        && IssuerKeyHash.Equals(other.IssuerKeyHash, StringComparison.OrdinalIgnoreCase)
        && Significant(SerialNumber).Equals(Significant(other.SerialNumber), StringComparison.OrdinalIgnoreCase);

    internal static string Significant(string serial)
    {
        var digits = serial.TrimStart('0');
        return digits.Length == 0 ? "0" : digits;
    }
}
