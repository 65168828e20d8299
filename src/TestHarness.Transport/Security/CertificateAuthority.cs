using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace TestHarness.Transport.Security;

/// <summary>
/// Issues certificates: a root or a subordinate authority of the charging station operator, a manufacturer, or an ISO 15118 hierarchy.
/// Its clock decides on validity. It may be used from several threads.
/// </summary>
public sealed class CertificateAuthority : IDisposable
{
    private const string RsaOid = "1.2.840.113549.1.1.1";
    private static readonly TimeSpan Leeway = TimeSpan.FromHours(1);
    private static readonly TimeSpan AuthorityValidity = TimeSpan.FromDays(3650);
    private readonly KeyPair _key;
    private readonly TimeProvider _time;
    private readonly Lock _signing = new();

    private CertificateAuthority(X509Certificate2 certificate, KeyPair key, X509Certificate2Collection chain, TimeProvider time)
    {
        Certificate = certificate;
        Chain = chain;
        _key = key;
        _time = time;
    }

    /// <summary>The authority's certificate, without its key.</summary>
    public X509Certificate2 Certificate { get; }

    /// <summary>What to send along with a certificate that this authority issued: its own certificate and those above it, without the root.</summary>
    public X509Certificate2Collection Chain { get; }

    /// <summary>Whether it is a root.</summary>
    public bool IsRoot => Certificate.SubjectName.RawData.AsSpan().SequenceEqual(Certificate.IssuerName.RawData);

    /// <summary>Makes a root.</summary>
    /// <param name="profile">Name and key; the validity is ten years unless <see cref="CertificateProfile.NotAfter"/> says otherwise.</param>
    /// <param name="time">The clock.</param>
    public static CertificateAuthority CreateRoot(CertificateProfile profile, TimeProvider time)
    {
        var key = KeyPair.Create(profile.Key);
        var subject = profile.Subject();
        profile = Authority(profile);
        var request = Request(profile, subject, key.PublicKey, key.PublicKey);
        var (from, to) = Validity(profile, time, null);
        var certificate = request.Create(subject, key.Signer(), from, to, NewSerial());
        return new CertificateAuthority(certificate, key, [], time);
    }

    /// <summary>Makes a root with a name.</summary>
    public static CertificateAuthority CreateRoot(string commonName, string organization, TimeProvider time, KeyKind key = KeyKind.EcdsaP256) =>
        CreateRoot(new CertificateProfile { CommonName = commonName, Organization = organization, Key = key }, time);

    /// <summary>Reads what <see cref="ExportPem"/> wrote.</summary>
    /// <exception cref="CryptographicException">There is no certificate with its private key in it.</exception>
    public static CertificateAuthority FromPem(string pem, TimeProvider time)
    {
        var certificates = PemChain.Read(pem);
        var key = KeyPair.FromPem(pem);
        if (certificates.Count == 0 || !key.Fits(certificates[0]))
            throw new CryptographicException("The first certificate of this text does not belong to its private key.");
        var isRoot = certificates[0].SubjectName.RawData.AsSpan().SequenceEqual(certificates[0].IssuerName.RawData);
        return new CertificateAuthority(certificates[0], key, isRoot ? [] : certificates, time);
    }

    /// <summary>The certificate, those above it but the root, and the unencrypted private key, in PEM.</summary>
    public string ExportPem() => PemChain.Write(Chain.Count == 0 ? [Certificate] : Chain) + _key.ToPem() + "\n";

    /// <summary>Makes a subordinate authority.</summary>
    public CertificateAuthority CreateSubordinate(CertificateProfile profile)
    {
        var key = KeyPair.Create(profile.Key);
        var certificate = Issue(Authority(profile), profile.Subject(), key.PublicKey);
        return new CertificateAuthority(certificate, key, [certificate, .. Chain], _time);
    }

    /// <summary>Makes a subordinate authority with a name, of the same organization.</summary>
    public CertificateAuthority CreateSubordinate(string commonName, string organization, KeyKind key = KeyKind.EcdsaP256) =>
        CreateSubordinate(new CertificateProfile { CommonName = commonName, Organization = organization, Key = key });

    /// <summary>Issues a certificate for a new key, which comes joined to it.</summary>
    public X509Certificate2 Issue(CertificateProfile profile)
    {
        using var key = KeyPair.Create(profile.Key);
        using var certificate = Issue(profile, profile.Subject(), key.PublicKey);
        return key.Join(certificate);
    }

    /// <summary>Issues a CSMS certificate for a host name or an IP address (A00.FR.509, A00.FR.510).</summary>
    /// <param name="host">Becomes the common name.</param>
    /// <param name="organization">The CSO.</param>
    /// <param name="key">The kind of key.</param>
    /// <param name="alternativeNames">Names and addresses for subjectAltName, for clients that look there only.</param>
    public X509Certificate2 IssueServer(string host, string organization, KeyKind key = KeyKind.EcdsaP256, params IReadOnlyList<string> alternativeNames) =>
        Issue(new CertificateProfile { CommonName = host, Organization = organization, Key = key, AlternativeNames = alternativeNames });

    /// <summary>Issues a charging station certificate (A00.FR.509, A00.FR.511).</summary>
    /// <param name="serialNumber">The station's serial number, as it stands in the common name.</param>
    /// <param name="organization">The CSO, or the manufacturer where the station is new.</param>
    /// <param name="key">The kind of key.</param>
    public X509Certificate2 IssueStation(string serialNumber, string organization, KeyKind key = KeyKind.EcdsaP256) =>
        Issue(new CertificateProfile { CommonName = serialNumber, Organization = organization, Key = key });

    /// <summary>Signs a PKCS#10 request (A02, A03): its subject and its key, but no extensions that it asks for.</summary>
    /// <param name="signingRequest">The request in PEM.</param>
    /// <param name="profile">Validity, key usage and OCSP responder of the certificate; its names and its kind of key are not looked at.</param>
    /// <returns>The certificate, without a key.</returns>
    /// <exception cref="SigningRequestException">The request cannot be read, its signature is wrong, or its key is too weak.</exception>
    public X509Certificate2 Sign(string signingRequest, CertificateProfile? profile = null)
    {
        var request = CertificateSigningRequests.Read(signingRequest);
        return Issue(profile ?? new CertificateProfile { CommonName = string.Empty }, request.SubjectName, request.PublicKey);
    }

    /// <summary>Issues a certificate for a public key.</summary>
    public X509Certificate2 Issue(CertificateProfile profile, X500DistinguishedName subject, PublicKey publicKey)
    {
        var request = Request(profile, subject, publicKey, Certificate.PublicKey);
        var (from, to) = Validity(profile, _time, Certificate);
        lock (_signing)
            return request.Create(Certificate.SubjectName, _key.Signer(), from, to, NewSerial());
    }

    /// <summary>Answers for the state of a certificate of this authority, as an OCSP responder (RFC 6960).</summary>
    /// <param name="certificate">Which one.</param>
    /// <param name="status">Its state.</param>
    /// <param name="validity">How long the answer holds.</param>
    /// <param name="revokedAt">When it was revoked; null is now.</param>
    public OcspResponse Answer(CertificateHashData certificate, OcspStatus status, TimeSpan validity, DateTimeOffset? revokedAt = null)
    {
        var now = _time.GetUtcNow();
        lock (_signing)
            return OcspWriter.Write(new OcspAnswer(certificate, status, now, now + validity, status == OcspStatus.Revoked ? revokedAt ?? now : null), Certificate, _key, now);
    }

    /// <inheritdoc cref="Answer(CertificateHashData, OcspStatus, TimeSpan, DateTimeOffset?)" />
    public OcspResponse Answer(X509Certificate2 certificate, OcspStatus status, TimeSpan validity, DateTimeOffset? revokedAt = null) =>
        Answer(CertificateHashData.Of(certificate, Certificate), status, validity, revokedAt);

    /// <inheritdoc />
    public void Dispose()
    {
        _key.Dispose();
        Certificate.Dispose();
    }

    private static CertificateProfile Authority(CertificateProfile profile) => profile with
    {
        IsAuthority = true,
        Validity = profile.Validity > AuthorityValidity ? profile.Validity : AuthorityValidity,
    };

    private static CertificateRequest Request(CertificateProfile profile, X500DistinguishedName subject, PublicKey publicKey, PublicKey issuerKey)
    {
        var request = new CertificateRequest(subject, publicKey, HashFor(issuerKey));
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(profile.IsAuthority, profile.PathLength is not null, profile.PathLength ?? 0, critical: true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(profile.KeyUsage ?? UsageFor(profile, publicKey), critical: true));
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(publicKey, critical: false));
        request.CertificateExtensions.Add(X509AuthorityKeyIdentifierExtension.CreateFromSubjectKeyIdentifier(new X509SubjectKeyIdentifierExtension(issuerKey, critical: false)));
        if (profile.AlternativeNames.Count > 0)
            request.CertificateExtensions.Add(Names(profile.AlternativeNames));
        if (profile.ExtendedKeyUsages.Count > 0)
            request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([.. profile.ExtendedKeyUsages.Select(static oid => new Oid(oid))], critical: false));
        if (profile.OcspResponder is { } responder)
            request.CertificateExtensions.Add(new X509AuthorityInformationAccessExtension([responder.OriginalString], null));
        return request;
    }

    private static X509KeyUsageFlags UsageFor(CertificateProfile profile, PublicKey key)
    {
        if (profile.IsAuthority)
            return X509KeyUsageFlags.KeyCertSign | X509KeyUsageFlags.CrlSign | X509KeyUsageFlags.DigitalSignature;

        // Cipher suites with RSA key exchange encipher with the certificate's key (A00.FR.318).
        return key.Oid.Value == RsaOid
            ? X509KeyUsageFlags.DigitalSignature | X509KeyUsageFlags.KeyEncipherment
            : X509KeyUsageFlags.DigitalSignature | X509KeyUsageFlags.KeyAgreement;
    }

    private static X509Extension Names(IEnumerable<string> names)
    {
        var builder = new SubjectAlternativeNameBuilder();
        foreach (var name in names)
        {
            if (IPAddress.TryParse(name, out var address))
                builder.AddIpAddress(address);
            else
                builder.AddDnsName(name);
        }

        return builder.Build();
    }

    private static (DateTimeOffset From, DateTimeOffset To) Validity(CertificateProfile profile, TimeProvider time, X509Certificate2? issuer)
    {
        var now = time.GetUtcNow();
        var from = profile.NotBefore ?? now - Leeway;
        var to = profile.NotAfter ?? now + profile.Validity;
        if (issuer is null)
            return (from, to);

        // No certificate outlives its issuer.
        DateTimeOffset first = issuer.NotBefore, last = issuer.NotAfter;
        return (from < first && profile.NotBefore is null ? first : from, to > last && profile.NotAfter is null ? last : to);
    }

    private static HashAlgorithmName HashFor(PublicKey issuer)
    {
        using var ecdsa = issuer.GetECDsaPublicKey();
        return ecdsa?.KeySize switch { > 384 => HashAlgorithmName.SHA512, > 256 => HashAlgorithmName.SHA384, _ => HashAlgorithmName.SHA256 };
    }

    private static byte[] NewSerial()
    {
        var serial = RandomNumberGenerator.GetBytes(16);
        serial[0] = (byte)((serial[0] & 0x7F) | 0x40);
        return serial;
    }
}
