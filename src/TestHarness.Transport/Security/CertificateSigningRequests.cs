using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace TestHarness.Transport.Security;

/// <summary>PKCS#10 certificate signing requests (RFC 2986), as SignCertificate carries them in PEM.</summary>
public static class CertificateSigningRequests
{
    private const int LeastRsaBits = 2048;
    private const int LeastEcBits = 224;

    /// <summary>Makes a request for a key.</summary>
    /// <param name="key">The key pair to be certified.</param>
    /// <param name="commonName">CN: the station's serial number or identity (A00.FR.511).</param>
    /// <param name="organization">O: the value of SecurityCtrlr.OrganizationName (A00.FR.509).</param>
    /// <param name="country">C, for ISO 15118 certificates.</param>
    /// <param name="domainComponent">DC, for ISO 15118 certificates.</param>
    /// <returns>The request in PEM.</returns>
    public static string Create(KeyPair key, string commonName, string organization, string? country = null, string? domainComponent = null)
    {
        var subject = new CertificateProfile { CommonName = commonName, Organization = organization, Country = country, DomainComponent = domainComponent }.Subject();
        return key.Request(subject).CreateSigningRequestPem();
    }

    /// <summary>Reads a request and checks its signature and the strength of its key (A00.FR.502, A00.FR.503).</summary>
    /// <exception cref="SigningRequestException">It is not as it should be.</exception>
    public static CertificateRequest Read(string pem)
    {
        CertificateRequest request;
        try
        {
            request = CertificateRequest.LoadSigningRequestPem(pem, HashAlgorithmName.SHA256, CertificateRequestLoadOptions.Default, RSASignaturePadding.Pss);
        }
        catch (Exception error) when (error is CryptographicException or ArgumentException or NotSupportedException)
        {
            throw new SigningRequestException($"The certificate signing request cannot be read: {error.Message}", error);
        }

        using var rsa = request.PublicKey.GetRSAPublicKey();
        using var ecdsa = request.PublicKey.GetECDsaPublicKey();
        if (rsa is null && ecdsa is null)
            throw new SigningRequestException($"The certificate signing request has a key of an unknown kind, {request.PublicKey.Oid.Value}.");
        if (rsa?.KeySize < LeastRsaBits)
            throw new SigningRequestException($"The RSA key of the certificate signing request has {rsa.KeySize} bits; at least {LeastRsaBits} are asked for (A00.FR.502).");
        if (ecdsa?.KeySize < LeastEcBits)
            throw new SigningRequestException($"The ECDSA key of the certificate signing request has {ecdsa.KeySize} bits; at least {LeastEcBits} are asked for (A00.FR.503).");
        return request;
    }
}
