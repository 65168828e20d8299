using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using TestHarness.Station.Security;
using TestHarness.Transport.Security;

namespace TestHarness.Station.Firmware;

/// <summary>What proves where firmware comes from (L01.FR.04, L01.FR.12, L01.FR.21). Of the two algorithms that OCPP allows this station knows RSA-PSS.</summary>
internal static class FirmwareSignature
{
    /// <summary>What is wrong with a firmware signing certificate; null when nothing is. The manufacturer's root signs it without anything between (L01, remarks).</summary>
    public static string? CertificateProblem(string? pem, X509Certificate2Collection roots, DateTimeOffset now)
    {
        if (!PemChain.TryRead(pem, out var chain))
            return "A certificate in PEM is expected.";
        using var rsa = chain[0].GetRSAPublicKey();
        if (rsa is null)
            return "Its key is not RSA.";
        return CertificateChecks.Properties(chain[0])
            ?? CertificateChecks.Validity(chain[0], now)
            ?? CertificateChecks.ChainProblem([chain[0]], roots, now);
    }

    /// <summary>Whether a signature is that of the whole firmware: RSA-PSS with SHA-256, in base64.</summary>
    public static bool IsOf(byte[] firmware, string? signature, string certificate)
    {
        var bytes = new byte[(signature?.Length ?? 0) + 1];
        if (signature is null || !Convert.TryFromBase64String(signature, bytes, out var length))
            return false;
        using var rsa = PemChain.Read(certificate)[0].GetRSAPublicKey();
        return rsa is not null && rsa.VerifyData(firmware, bytes.AsSpan(0, length), HashAlgorithmName.SHA256, RSASignaturePadding.Pss);
    }
}
