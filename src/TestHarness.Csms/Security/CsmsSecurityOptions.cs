using System.Security.Cryptography.X509Certificates;
using TestHarness.Transport.Security;

namespace TestHarness.Csms.Security;

/// <summary>Certificates and authorities of a CSMS. What is not given is made at the first start and kept in the storage.</summary>
public sealed record CsmsSecurityOptions
{
    /// <summary>The charging station operator: organization of what the CSMS's own authorities issue.</summary>
    public string Organization { get; init; } = "Reference CSO";

    /// <summary>Whether a station's certificate must name <see cref="Organization"/> as its own (A00.FR.404).</summary>
    public bool RequireOrganization { get; init; }

    /// <summary>The server's certificate, with its key; null has the station authority issue one for <see cref="HostNames"/> (A00.FR.307).</summary>
    public X509Certificate2? ServerCertificate { get; init; }

    /// <summary>A second certificate of the server, with an RSA key, made when it is first needed (A00.FR.421); null has none beside a <see cref="ServerCertificate"/> that is given, and issues one beside its own.</summary>
    public Lazy<X509Certificate2>? RsaServerCertificate { get; init; }

    /// <summary>Intermediate certificates sent along with <see cref="ServerCertificate"/>.</summary>
    public X509Certificate2Collection ServerChain { get; init; } = [];

    /// <summary>Kind of key of a server certificate that the CSMS issues itself (A00.FR.318).</summary>
    public KeyKind ServerKey { get; init; } = KeyKind.EcdsaP256;

    /// <summary>Names and addresses of the server; the first is the common name (A00.FR.510).</summary>
    public IReadOnlyList<string> HostNames { get; init; } = ["localhost", "127.0.0.1"];

    /// <summary>Signs the certificates of stations (A02, A03); null makes a root of the CSMS's own.</summary>
    public CertificateAuthority? StationAuthority { get; init; }

    /// <summary>Signs V2G certificates (A02, A03); null makes a root of the CSMS's own.</summary>
    public CertificateAuthority? V2GAuthority { get; init; }

    /// <summary>Further authorities for whose certificates the CSMS itself says whether they are revoked (M06).</summary>
    public IReadOnlyList<CertificateAuthority> OtherAuthorities { get; init; } = [];

    /// <summary>Roots of station certificates beside the own authority: of manufacturers, or above an own authority that is no root (A00.FR.403).</summary>
    public X509Certificate2Collection TrustedStationRoots { get; init; } = [];

    /// <summary>Roots of contract certificates (C07.FR.04).</summary>
    public X509Certificate2Collection TrustedContractRoots { get; init; } = [];

    /// <summary>How long certificates are valid that the CSMS signs.</summary>
    public TimeSpan CertificateValidity { get; init; } = TimeSpan.FromDays(365);

    /// <summary>How long the CSMS's word about a certificate's revocation holds.</summary>
    public TimeSpan OcspValidity { get; init; } = TimeSpan.FromDays(1);

    /// <summary>How long another OCSP responder or list of revoked certificates may take. Real time.</summary>
    public TimeSpan RevocationTimeout { get; init; } = TimeSpan.FromSeconds(5);
}
