using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace TestHarness.Csms.Security;

/// <summary>SHA-256 thumbprints in hexadecimal, by which the CSMS tells certificates apart.</summary>
internal static class Thumbprint
{
    public static string Of(X509Certificate2 certificate) => certificate.GetCertHashString(HashAlgorithmName.SHA256);

    /// <summary>The thumbprint of the first certificate of a PEM chain; null when there is none.</summary>
    public static string? OfFirst(string pem)
    {
        try
        {
            using var certificate = X509Certificate2.CreateFromPem(pem);
            return Of(certificate);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
