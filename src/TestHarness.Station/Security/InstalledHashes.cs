using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using TestHarness.Transport.Security;

namespace TestHarness.Station.Security;

/// <summary>Hash data of what is in the vault.</summary>
internal static class InstalledHashes
{
    /// <summary>The hash data of each certificate of an entry, leaf first. The issuer is sought in its chain, then among all roots; a root is its own.</summary>
    public static IReadOnlyList<CertificateHashData> Of(CertificateVault vault, VaultEntry entry, HashAlgorithmName algorithm) =>
        [.. entry.Chain.Select(certificate => CertificateHashData.Of(certificate, Issuer(vault, entry.Chain, certificate), algorithm))];

    /// <summary>The issuer of a certificate; itself where it is not known.</summary>
    public static X509Certificate2 Issuer(CertificateVault vault, X509Certificate2Collection chain, X509Certificate2 certificate) =>
        chain.Concat(vault.All.Select(static e => e.Certificate)).FirstOrDefault(c => c.SubjectName.RawData.AsSpan().SequenceEqual(certificate.IssuerName.RawData)) ?? certificate;
}
