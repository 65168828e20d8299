using System.Security.Cryptography.X509Certificates;
using System.Text.Json.Nodes;
using TestHarness.Csms.Security;
using TestHarness.Ocpp;
using TestHarness.Ocpp.Wire;
using TestHarness.Station;
using TestHarness.Transport.Security;

namespace TestHarness.Conformance.Benches;

/// <summary>
/// The ISO 15118 certificates of a bench: the hierarchy of the V2G root down to the sub-CA that signs station certificates, that of the
/// mobility operator down to one contract certificate, and the OCSP responder of both.
/// </summary>
internal sealed class BenchPki : IAsyncDisposable
{
    private const string Organization = "OCPP Harness";
    private static readonly TimeSpan s_validity = TimeSpan.FromHours(1);
    private readonly CertificateAuthority[] _authorities;
    private readonly OcspResponder _responder;
    private readonly X509Certificate2 _contract;
    private readonly string _eMaid;

    private BenchPki(CertificateAuthority[] authorities, OcspResponder responder, string eMaid)
    {
        _authorities = authorities;
        _responder = responder;
        _eMaid = eMaid;
        _contract = MoSubs[^1].Issue(new CertificateProfile { CommonName = eMaid, Organization = Organization, DomainComponent = "MO", OcspResponder = responder.Address });
    }

    /// <summary>The sub-CAs of the V2G hierarchy with the certificate of the issuer of each, the last of the chain first.</summary>
    public IReadOnlyList<(X509Certificate2 Certificate, X509Certificate2 Issuer)> V2GSubCertificates =>
        [(V2GSubs[1].Certificate, V2GSubs[0].Certificate), (V2GSubs[0].Certificate, V2GRoot.Certificate)];

    /// <summary>The contract certificate and the certificate of its issuer.</summary>
    public (X509Certificate2 Certificate, X509Certificate2 Issuer) Contract => (_contract, MoSubs[^1].Certificate);

    /// <summary>The OCSP responder's address.</summary>
    public Uri Responder => _responder.Address;

    private CertificateAuthority V2GRoot => _authorities[0];

    private CertificateAuthority[] V2GSubs => _authorities[1..3];

    private CertificateAuthority MoRoot => _authorities[3];

    private CertificateAuthority[] MoSubs => _authorities[4..6];

    /// <summary>Makes the certificates and starts the responder.</summary>
    /// <param name="eMaid">The eMAID of the contract.</param>
    /// <param name="wire">Where it is noted that the responder was asked.</param>
    /// <param name="time">The clock.</param>
    /// <param name="cancellation">Gives up.</param>
    public static async Task<BenchPki> CreateAsync(string eMaid, WireLog wire, TimeProvider time, CancellationToken cancellation)
    {
        var authorities = new List<CertificateAuthority>();
        var responder = await OcspResponder.StartAsync(asked => Answer(authorities, asked, wire, time), cancellation);
        foreach (var (name, component) in (ReadOnlySpan<(string, string)>)[("V2G", "V2G"), ("MO", "MO")])
        {
            var authority = CertificateAuthority.CreateRoot(new CertificateProfile { CommonName = $"{name} root", Organization = Organization, DomainComponent = component }, time);
            authorities.Add(authority);
            foreach (var level in (int[])[1, 2])
            {
                authority = authority.CreateSubordinate(new CertificateProfile { CommonName = $"{name} sub-CA {level}", Organization = Organization, DomainComponent = component, OcspResponder = responder.Address });
                authorities.Add(authority);
            }
        }

        return new BenchPki([.. authorities], responder, eMaid);
    }

    /// <summary>A value that features call <c>the configured ...</c>; null when it is not one of these.</summary>
    public JsonNode? Configured(string name) => name switch
    {
        "V2GRootCertificate" => V2GRoot.Certificate.ExportCertificatePem(),
        "MORootCertificate" => MoRoot.Certificate.ExportCertificatePem(),
        _ => null,
    };

    /// <summary>The EV that holds the contract, as the reference station takes it.</summary>
    public JsonObject ContractEv() => new()
    {
        ["iso15118"] = new JsonObject
        {
            ["eMaid"] = _eMaid,
            ["contractCertificateChain"] = PemChain.Write([_contract, .. MoSubs[^1].Chain]).TrimEnd(),
            ["contractCertificateKey"] = _contract.GetECDsaPrivateKey()!.ExportPkcs8PrivateKeyPem(),
        },
    };

    /// <summary>Lets a CSMS sign V2G certificates and trust the contracts' root. The harness's own also knows of revocations by itself; one under test has to ask the responder.</summary>
    public CsmsSecurityOptions Equip(CsmsSecurityOptions options, Party sut) => options with
    {
        V2GAuthority = V2GSubs[^1],
        TrustedContractRoots = [MoRoot.Certificate],
        OtherAuthorities = sut == Party.Csms ? [] : [.. _authorities.Except([V2GSubs[^1]])],
        RevocationTimeout = TimeSpan.FromSeconds(60),
    };

    /// <summary>Installs the roots on the harness's own station; one under test is to get them over OCPP.</summary>
    public StationOptions Equip(StationOptions options, Party sut) => sut == Party.Station ? options : options with
    {
        V2GRootCertificates = [V2GRoot.Certificate.ExportCertificatePem()],
        MoRootCertificates = [MoRoot.Certificate.ExportCertificatePem()],
    };

    /// <summary>Whether a record says that the responder was asked about a certificate.</summary>
    public static bool IsRequest(WireRecord record, X509Certificate2 certificate) =>
        record is ConnectionRecord { Kind: ConnectionEventKind.Note } note
        && note.Fact("ocspSerialNumber") is { } serial && serial == Serial(certificate.SerialNumber);

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await _responder.DisposeAsync();
        _contract.Dispose();
        foreach (var authority in _authorities)
            authority.Dispose();
    }

    private static OcspResponse? Answer(List<CertificateAuthority> authorities, CertificateHashData asked, WireLog wire, TimeProvider time)
    {
        wire.Append(new ConnectionRecord
        {
            Timestamp = time.GetUtcNow(),
            ConnectionId = 0,
            Origin = Party.Csms,
            Leg = Party.Csms,
            Kind = ConnectionEventKind.Note,
            Facts = new Dictionary<string, string> { ["note"] = $"The OCSP responder was asked about the certificate {asked.SerialNumber}.", ["ocspSerialNumber"] = Serial(asked.SerialNumber) },
        });
        return authorities.FirstOrDefault(authority => asked.IsIssuedBy(authority.Certificate))?.Answer(asked, OcspStatus.Good, s_validity);
    }

    private static string Serial(string text) => text.TrimStart('0').ToUpperInvariant();
}
