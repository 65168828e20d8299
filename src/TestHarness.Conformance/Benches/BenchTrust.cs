using System.Security.Cryptography.X509Certificates;
using System.Text.Json.Nodes;
using TestHarness.Conformance.Operators;
using TestHarness.Csms;
using TestHarness.Csms.Security;
using TestHarness.Proxy;
using TestHarness.Station;
using TestHarness.Transport.Security;
using TestHarness.Transport.WebSockets;

namespace TestHarness.Conformance.Benches;

/// <summary>The certificates of one embedded bench, made when they are needed: one root for servers, another that may take its place, one for stations.</summary>
internal sealed class BenchTrust : IDisposable
{
    private const string Organization = "OCPP Harness";
    private const string Host = "127.0.0.1";
    private readonly TimeProvider _time;
    private readonly string _identity;
    private readonly List<IDisposable> _made = [];
    private readonly Lazy<CertificateAuthority> _strangers;
    private readonly Lazy<CertificateAuthority> _servers;
    private readonly Lazy<CertificateAuthority> _newServers;
    private readonly Lazy<CertificateAuthority> _stations;
    private readonly Lazy<X509Certificate2> _proxy;
    private readonly Lazy<X509Certificate2> _proxyRsa;
    private readonly Lazy<X509Certificate2> _newProxy;
    private readonly Lazy<X509Certificate2> _csms;
    private readonly Lazy<X509Certificate2> _csmsRsa;
    private readonly Lazy<X509Certificate2> _station;
    private readonly bool _hasOneRoot;
    private X509Certificate2? _flawed;
    private bool _secondIsNew;

    /// <summary>The certificates of a bench.</summary>
    /// <param name="time">The clock.</param>
    /// <param name="identity">The station.</param>
    /// <param name="hasOneRoot">Whether stations keep one CSMS root, so that a second takes the place of the first and must be signed by it (M05.FR.09, M05.FR.10).</param>
    public BenchTrust(TimeProvider time, string identity, bool hasOneRoot)
    {
        _hasOneRoot = hasOneRoot;
        _time = time;
        _identity = identity;
        _strangers = Once(() => CertificateAuthority.CreateRoot("Bench unknown root", Organization, time));
        _servers = Once(() => CertificateAuthority.CreateRoot("Bench server root", Organization, time));
        _newServers = Once(() => hasOneRoot ? _servers.Value.CreateSubordinate("Bench server root 2", Organization) : CertificateAuthority.CreateRoot("Bench server root 2", Organization, time));
        _stations = Once(() => CertificateAuthority.CreateRoot("Bench station root", Organization, time));
        _proxy = Once(() => Server(_servers));
        _proxyRsa = Once(() => Server(_servers, KeyKind.Rsa2048));
        _newProxy = Once(() => Server(_newServers));
        _csms = Once(() => Server(_servers));
        _csmsRsa = Once(() => Server(_servers, KeyKind.Rsa2048));
        _station = Once(() => _stations.Value.IssueStation(identity, Organization));
    }

    /// <summary>The root that the servers' certificates chain to.</summary>
    public X509Certificate2Collection Roots => [_servers.Value.Certificate];

    /// <summary>Whether the proxy speaks nothing newer than TLS 1.1 with stations for now.</summary>
    public bool SpeaksOldTlsOnly { get; set; }

    /// <summary>TLS of the proxy towards the station, at the first endpoint.</summary>
    public ServerTls StationSide(int securityProfile) => new()
    {
        Certificate = _ => _flawed ?? _proxy.Value,
        RsaCertificate = () => _proxyRsa.Value,
        SpeaksOldTlsOnly = () => SpeaksOldTlsOnly,
        RequestClientCertificate = securityProfile == 3,
    };

    /// <summary>TLS of the proxy towards the station, at the second endpoint.</summary>
    public ServerTls SecondStationSide(int securityProfile) => StationSide(securityProfile) with { Certificate = _ => _flawed ?? (_secondIsNew ? _newProxy : _proxy).Value };

    /// <summary>TLS of the proxy towards the CSMS: it shows the certificate that the harness's station last connected with.</summary>
    public Upstream CsmsSide(Uri address, StationLine line) => new()
    {
        Address = address,
        TrustedRoots = Roots,
        ClientCertificate = _ => line.LastClientCertificate,
        CipherSuites = () => line.LastCipherSuites,
        TlsVersions = () => line.LastTlsVersion,
    };

    /// <summary>Makes a CSMS trust the stations' root and show a certificate of the servers' root.</summary>
    public CsmsOptions Equip(CsmsOptions options) => options with
    {
        Security = new CsmsSecurityOptions { Organization = Organization, ServerCertificate = _csms.Value, RsaServerCertificate = _csmsRsa, StationAuthority = _stations.Value },
    };

    /// <summary>Gives a station what its security profile asks for: the CSMS's root, its certificate and the root of that.</summary>
    public StationOptions Equip(StationOptions options, int securityProfile) => securityProfile == 3
        ? options with
        {
            CsmsRootCertificates = [Pem(_servers), Pem(_stations)],
            ClientCertificate = _station.Value.ExportCertificatePem(),
            ClientCertificateKey = _station.Value.GetECDsaPrivateKey()!.ExportPkcs8PrivateKeyPem(),
        }
        : options with { CsmsRootCertificates = _hasOneRoot ? [Pem(_servers)] : [Pem(_servers), Pem(_stations)] };

    /// <summary>A value that features call <c>the configured ...</c>; null when it is not one of these.</summary>
    public JsonNode? Configured(string name) => name switch
    {
        "CSMSRootCertificate" => Pem(_servers),
        "CSMSRootCertificate2" => Pem(_newServers),
        _ => null,
    };

    /// <summary>An authority that nobody on the bench trusts.</summary>
    public CertificateAuthority Stranger => _strangers.Value;

    /// <summary>Lets the second endpoint show a certificate of the second CSMS root.</summary>
    public void RenewSecond() => _secondIsNew = true;

    /// <summary>Lets the proxy show the station a certificate that it must not accept; null makes it right again.</summary>
    /// <param name="flaw"><c>expired</c>, <c>not valid yet</c>, <c>of an unknown authority</c>, <c>for another host</c> or <c>for a wildcard that fits the host</c>.</param>
    /// <exception cref="FormatException">The flaw is none of these.</exception>
    public void ShowServer(string? flaw)
    {
        var now = _time.GetUtcNow();
        var right = new CertificateProfile { CommonName = Host, Organization = Organization };
        _flawed = flaw switch
        {
            null => null,
            "expired" => _servers.Value.Issue(right with { NotBefore = now.AddDays(-30), NotAfter = now.AddDays(-1) }),
            "not valid yet" => _servers.Value.Issue(right with { NotBefore = now.AddDays(1), NotAfter = now.AddDays(30) }),
            "of an unknown authority" => _strangers.Value.Issue(right),
            "for another host" => _servers.Value.Issue(right with { CommonName = "csms.example.com" }),
            "for a wildcard that fits the host" => _servers.Value.Issue(right with { CommonName = "*" + Host[Host.IndexOf('.', StringComparison.Ordinal)..] }),
            _ => throw new FormatException($"'{flaw}' is not a flaw of a server certificate: use 'expired', 'not valid yet', 'of an unknown authority', 'for another host' or 'for a wildcard that fits the host'."),
        };
        if (_flawed is not null)
            _made.Add(_flawed);
    }

    /// <summary>A client certificate that a CSMS must not accept.</summary>
    /// <param name="flaw"><c>of an unknown authority</c>, <c>expired</c> or <c>of another station</c>.</param>
    /// <exception cref="FormatException">The flaw is none of these.</exception>
    public X509Certificate2 InvalidClient(string flaw) => flaw switch
    {
        "of an unknown authority" => _strangers.Value.IssueStation(_identity, Organization),
        "of another station" => _stations.Value.IssueStation("another-" + _identity, Organization),
        "expired" => _stations.Value.Issue(new CertificateProfile
        {
            CommonName = _identity,
            Organization = Organization,
            NotBefore = _time.GetUtcNow().AddDays(-30),
            NotAfter = _time.GetUtcNow().AddDays(-1),
        }),
        _ => throw new FormatException($"'{flaw}' is not a flaw of a client certificate: use 'of an unknown authority', 'expired' or 'of another station'."),
    };

    /// <inheritdoc />
    public void Dispose() => _made.ForEach(static made => made.Dispose());

    private static string Pem(Lazy<CertificateAuthority> authority) => authority.Value.Certificate.ExportCertificatePem();

    private static X509Certificate2 Server(Lazy<CertificateAuthority> authority, KeyKind key = KeyKind.EcdsaP256) =>
        authority.Value.IssueServer(Host, Organization, key, Host, "localhost");

    private Lazy<T> Once<T>(Func<T> make)
        where T : IDisposable => new(() =>
    {
        var made = make();
        lock (_made)
            _made.Add(made);
        return made;
    });
}
