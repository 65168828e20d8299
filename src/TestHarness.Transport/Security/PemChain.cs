using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace TestHarness.Transport.Security;

/// <summary>Certificates in PEM, one behind the other, as CertificateSigned and InstallCertificate carry them (A00.FR.507).</summary>
public static class PemChain
{
    /// <summary>Reads the certificates of a text, in order; other PEM objects are passed over.</summary>
    /// <exception cref="CryptographicException">One of them is not a certificate.</exception>
    public static X509Certificate2Collection Read(string pem)
    {
        var chain = new X509Certificate2Collection();
        chain.ImportFromPem(pem);
        return chain;
    }

    /// <summary>Reads the certificates of a text; false when there is none or one of them is broken.</summary>
    public static bool TryRead(string? pem, out X509Certificate2Collection chain)
    {
        chain = [];
        try
        {
            chain = Read(pem ?? string.Empty);
            return chain.Count > 0;
        }
        catch (CryptographicException)
        {
            return false;
        }
    }

    /// <summary>The texts of the single certificates in a chain, in order.</summary>
    public static IReadOnlyList<string> Split(string pem) => [.. Read(pem).Select(static certificate => certificate.ExportCertificatePem())];

    /// <summary>Writes certificates, in order.</summary>
    public static string Write(IEnumerable<X509Certificate2> certificates) =>
        string.Concat(certificates.Select(static certificate => certificate.ExportCertificatePem() + "\n"));
}
