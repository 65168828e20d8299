using System.Security.Cryptography.X509Certificates;
using TestHarness.Conformance.Operators;
using TestHarness.Csms;
using TestHarness.Csms.Security;
using TestHarness.Proxy;
using TestHarness.Station;
using TestHarness.Transport.Security;
using TestHarness.Transport.WebSockets;

namespace TestHarness.Conformance.Benches;

/// <summary>The certificates of one embedded bench: one root for servers, one for stations.</summary>
internal sealed class BenchTrust : IDisposable
{
    private const string Organization = "OCPP Harness";
    private readonly TimeProvider _time;
    private readonly string _identity;
    private readonly CertificateAuthority _strangers;
    private readonly CertificateAuthority _servers;
    private readonly CertificateAuthority _stations;
    private readonly X509Certificate2 _proxy;
    private readonly X509Certificate2 _csms;
    private readonly X509Certificate2 _station;
    private readonly Lazy<X509Certificate2> _csmsRsa;

    public BenchTrust(TimeProvider time, string identity)
    {
        _time = time;
        _identity = identity;
        _strangers = CertificateAuthority.CreateRoot("Bench unknown root", Organization, time);
        _servers = CertificateAuthority.CreateRoot("Bench server root", Organization, time);
        _stations = CertificateAuthority.CreateRoot("Bench station root", Organization, time);
        _proxy = _servers.IssueServer("127.0.0.1", Organization, alternativeNames: ["127.0.0.1", "localhost"]);
        _csms = _servers.IssueServer("127.0.0.1", Organization, alternativeNames: ["127.0.0.1", "localhost"]);
        _csmsRsa = new Lazy<X509Certificate2>(() => _servers.IssueServer("127.0.0.1", Organization, KeyKind.Rsa2048, "127.0.0.1", "localhost"));
        _station = _stations.IssueStation(identity, Organization);
    }

    /// <summary>The root that the servers' certificates chain to.</summary>
    public X509Certificate2Collection Roots => [_servers.Certificate];

    /// <summary>TLS of the proxy towards the station.</summary>
    public ServerTls StationSide(int securityProfile) => new() { Certificate = _ => _proxy, RequestClientCertificate = securityProfile == 3 };

    /// <summary>TLS of the proxy towards the CSMS: it shows the certificate that the harness's station last connected with.</summary>
    public Upstream CsmsSide(Uri address, StationLine line) => new()
    {
        Address = address,
        TrustedRoots = Roots,
        ClientCertificate = _ => line.LastClientCertificate,
        CipherSuites = () => line.LastCipherSuites,
    };

    /// <summary>Makes a CSMS trust the stations' root and show a certificate of the servers' root.</summary>
    public CsmsOptions Equip(CsmsOptions options) => options with
    {
        Security = new CsmsSecurityOptions { Organization = Organization, ServerCertificate = _csms, RsaServerCertificate = _csmsRsa, StationAuthority = _stations },
    };

    /// <summary>Gives a station its certificate and the roots of the CSMS's operator.</summary>
    public StationOptions Equip(StationOptions options, int securityProfile) => options with
    {
        CsmsRootCertificates = [_servers.Certificate.ExportCertificatePem(), _stations.Certificate.ExportCertificatePem()],
        ClientCertificate = securityProfile == 3 ? _station.ExportCertificatePem() : null,
        ClientCertificateKey = securityProfile == 3 ? _station.GetECDsaPrivateKey()!.ExportPkcs8PrivateKeyPem() : null,
    };

    /// <summary>An authority that nobody on the bench trusts.</summary>
    public CertificateAuthority Stranger => _strangers;

    /// <summary>A client certificate that a CSMS must not accept.</summary>
    /// <param name="flaw"><c>of an unknown authority</c>, <c>expired</c> or <c>of another station</c>.</param>
    /// <exception cref="FormatException">The flaw is none of these.</exception>
    public X509Certificate2 InvalidClient(string flaw) => flaw switch
    {
        "of an unknown authority" => _strangers.IssueStation(_identity, Organization),
        "of another station" => _stations.IssueStation("another-" + _identity, Organization),
        "expired" => _stations.Issue(new CertificateProfile
        {
            CommonName = _identity,
            Organization = Organization,
            NotBefore = _time.GetUtcNow().AddDays(-30),
            NotAfter = _time.GetUtcNow().AddDays(-1),
        }),
        _ => throw new FormatException($"'{flaw}' is not a flaw of a client certificate: use 'of an unknown authority', 'expired' or 'of another station'."),
    };

    /// <inheritdoc />
    public void Dispose()
    {
        _strangers.Dispose();
        _servers.Dispose();
        _stations.Dispose();
        _proxy.Dispose();
        _csms.Dispose();
        if (_csmsRsa.IsValueCreated)
            _csmsRsa.Value.Dispose();
        _station.Dispose();
    }
}
