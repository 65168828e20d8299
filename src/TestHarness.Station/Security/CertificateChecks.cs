using System.Security.Cryptography.X509Certificates;
using TestHarness.Transport.Security;

namespace TestHarness.Station.Security;

/// <summary>What must be true of certificates (A00.FR.501 to A00.FR.511, A02.FR.06).</summary>
internal static class CertificateChecks
{
    /// <summary>What is wrong with a root certificate; null when nothing is.</summary>
    public static string? RootProblem(X509Certificate2 certificate, DateTimeOffset now)
    {
        if (certificate.Extensions.OfType<X509BasicConstraintsExtension>().FirstOrDefault() is not { CertificateAuthority: true })
            return "It is not the certificate of an authority.";
        return Properties(certificate) ?? Validity(certificate, now);
    }

    /// <summary>Whether the key is strong enough, and what a certificate must have is there; null when so.</summary>
    public static string? Properties(X509Certificate2 certificate)
    {
        using var rsa = certificate.GetRSAPublicKey();
        using var elliptic = certificate.GetECDsaPublicKey();
        if (rsa is null && elliptic is null)
            return "Its key is neither RSA nor of an elliptic curve.";
        if (rsa is { KeySize: < 2048 } || elliptic is { KeySize: < 224 })
            return "Its key is too short.";
        return certificate.SignatureAlgorithm.FriendlyName is { } name && (name.Contains("sha1", StringComparison.OrdinalIgnoreCase) || name.Contains("md5", StringComparison.OrdinalIgnoreCase))
            ? "It was signed with a broken hash."
            : null;
    }

    /// <summary>Whether it is valid by time; null when so.</summary>
    public static string? Validity(X509Certificate2 certificate, DateTimeOffset now)
    {
        if (now < certificate.NotBefore.ToUniversalTime())
            return "It is not valid yet.";
        return now > certificate.NotAfter.ToUniversalTime() ? "It has expired." : null;
    }

    /// <summary>What is wrong with a chain up to one of the roots; null when nothing is. Revocation is asked of the CSMS elsewhere.</summary>
    public static string? ChainProblem(X509Certificate2Collection chain, X509Certificate2Collection roots, DateTimeOffset now) =>
        roots.Count == 0 ? "No root certificate is installed for it." : CertificatePath.Refusal(chain[0], chain, roots, now);

    /// <summary>Whether a certificate was signed by another.</summary>
    public static bool IsSignedBy(X509Certificate2 certificate, X509Certificate2 issuer, DateTimeOffset now) =>
        certificate.IssuerName.RawData.AsSpan().SequenceEqual(issuer.SubjectName.RawData) && CertificatePath.Refusal(certificate, [], [issuer], now) is null;
}
