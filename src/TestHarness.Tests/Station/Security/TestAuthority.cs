using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace TestHarness.Tests.Station.Security;

/// <summary>A certificate authority whose certificates begin and end as a test says.</summary>
internal sealed class TestAuthority
{
    private static readonly DateTimeOffset s_noon = new(2026, 11, 21, 12, 0, 0, TimeSpan.Zero);
    private readonly ECDsa _key = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    public TestAuthority(string name, TestAuthority? issuer = null, DateTimeOffset? until = null)
    {
        var request = new CertificateRequest($"CN={name}, O=Test", _key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, false));
        Certificate = Sign(request, issuer, s_noon.AddYears(-1), until ?? s_noon.AddYears(10));
        Issuer = issuer;
    }

    public X509Certificate2 Certificate { get; }

    public TestAuthority? Issuer { get; }

    public string Pem => Certificate.ExportCertificatePem();

    /// <summary>Signs a CSR and returns the chain, leaf first, without the root.</summary>
    public string SignCsr(string csr, DateTimeOffset? from = null, DateTimeOffset? until = null, string? ocsp = null)
    {
        var request = CertificateRequest.LoadSigningRequestPem(csr, HashAlgorithmName.SHA256, CertificateRequestLoadOptions.Default);
        return Chain(Leaf(request, from, until, ocsp));
    }

    /// <summary>A certificate with a key of its own, as a vehicle has it.</summary>
    public (string Chain, string Key) Contract(string eMaid, DateTimeOffset? until = null, string? ocsp = null)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest($"CN={eMaid}, O=Mobility", key, HashAlgorithmName.SHA256);
        return (Chain(Leaf(request, null, until, ocsp)), key.ExportPkcs8PrivateKeyPem());
    }

    public string Chain(X509Certificate2 leaf)
    {
        var pems = new List<string> { leaf.ExportCertificatePem() };
        for (var authority = this; authority.Issuer is not null; authority = authority.Issuer)
            pems.Add(authority.Pem);
        return string.Join('\n', pems);
    }

    private X509Certificate2 Leaf(CertificateRequest request, DateTimeOffset? from, DateTimeOffset? until, string? ocsp)
    {
        if (ocsp is not null)
            request.CertificateExtensions.Add(new X509AuthorityInformationAccessExtension([ocsp], null));
        return Sign(request, this, from ?? s_noon.AddDays(-1), until ?? s_noon.AddYears(1));
    }

    private X509Certificate2 Sign(CertificateRequest request, TestAuthority? issuer, DateTimeOffset from, DateTimeOffset until)
    {
        var serial = RandomNumberGenerator.GetBytes(16);
        serial[0] &= 0x7F;
        var (name, key) = issuer is null ? (request.SubjectName, _key) : (issuer.Certificate.SubjectName, issuer._key);
        return request.Create(name, X509SignatureGenerator.CreateForECDsa(key), from, until, serial);
    }
}
