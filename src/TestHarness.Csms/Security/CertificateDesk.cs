using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using TestHarness.Csms.Stations;
using TestHarness.Csms.Storage;
using TestHarness.Ocpp.Messages.V21;
using TestHarness.Transport.Activity;
using TestHarness.Transport.Security;
using TestHarness.Transport.WebSockets;

namespace TestHarness.Csms.Security;

/// <summary>Everything that a CSMS does with certificates: its own, those of stations, and those of contracts.</summary>
internal sealed class CertificateDesk : IDisposable
{
    private readonly CsmsSecurityOptions _options;
    private readonly ICsmsStorage _storage;
    private readonly TimeProvider _time;
    private readonly Func<IReadOnlyList<StationAccount>> _accounts;
    private readonly bool _acceptUnknown;
    private readonly Dictionary<string, CertificateAuthority> _others = [];
    private readonly Dictionary<string, int> _withheld = [];
    private readonly X509Certificate2Collection _stationRoots;
    private readonly X509Certificate2Collection _contractRoots;

    public CertificateDesk(CsmsOptions options, ICsmsStorage storage, TimeProvider time, WorkTracker tracker, Func<IReadOnlyList<StationAccount>> accounts)
    {
        _options = options.Security;
        _storage = storage;
        _time = time;
        _accounts = accounts;
        _acceptUnknown = options.AcceptUnknownStations;
        Authorities = new OwnAuthorities(_options, storage, time);
        _stationRoots = [Authorities.Station.Certificate, .. _options.TrustedStationRoots];
        _contractRoots = [Authorities.V2G.Certificate, .. _options.TrustedContractRoots];
        Revocation = new RevocationCheck(_options, Authorities, [.. _stationRoots, .. _contractRoots], time, tracker);
    }

    public OwnAuthorities Authorities { get; }

    /// <summary>Keeps so many of the next certificates of a station back.</summary>
    public void WithholdNext(string identity, int times) => _withheld[identity] = times;

    /// <summary>Whether the certificate that a station asked for is to be kept back; counts.</summary>
    public bool Withholds(string identity)
    {
        var left = _withheld.GetValueOrDefault(identity);
        if (left > 0)
            _withheld[identity] = left - 1;
        return left > 0;
    }

    /// <summary>Has the next certificate of a station signed by another authority.</summary>
    public void SignNextWith(string identity, CertificateAuthority authority) => _others[identity] = authority;

    /// <summary>The certificate for a request that was found right, as CertificateSigned carries it: with what stands between it and the root.</summary>
    public X509Certificate2 SignToSend(string request, CertificateSigningUseEnumType use, Station station, out string chain)
    {
        var certificate = _others.Remove(station.Identity, out var other)
            ? other.Sign(request, new CertificateProfile { CommonName = string.Empty, Validity = _options.CertificateValidity })
            : Sign(request, use, station);
        chain = PemChain.Write([certificate, .. (other ?? AuthorityFor(use)).Chain]);
        return certificate;
    }

    public RevocationCheck Revocation { get; }

    /// <summary>TLS of a listener.</summary>
    public ServerTls Tls(CsmsListener listener)
    {
        var certificate = _options.ServerCertificate ?? OwnServerCertificate();

        // Two certificates, or the suites of one kind of key cannot be had (A00.FR.318). The second is made when it is first needed, for an RSA key takes its time, and is not kept.
        var rsa = _options.RsaServerCertificate
            ?? (_options.ServerCertificate is null ? new Lazy<X509Certificate2>(() => Issue(KeyKind.Rsa2048)) : null);
        return new ServerTls
        {
            Certificate = _ => certificate,
            RsaCertificate = rsa is null ? null : () => rsa.Value,
            Chain = _options.ServerCertificate is null ? Authorities.Station.Chain : _options.ServerChain,
            RequestClientCertificate = listener.UsesClientCertificates,
            ClientCertificateCheck = listener.UsesClientCertificates ? certificate => certificate is not null && IsAcceptable(certificate) : null,
        };
    }

    /// <summary>Signs what a station asks for (A02, A03).</summary>
    /// <exception cref="SigningRequestException">The request is not right, or not for this station.</exception>
    public X509Certificate2 Sign(string request, CertificateSigningUseEnumType use, Station station)
    {
        var subject = CertificateSigningRequests.Read(request).SubjectName;
        if (use == CertificateSigningUseEnumType.ChargingStationCertificate && !IsNameOf(CommonName.Of(subject), station))
            throw new SigningRequestException($"The request is for '{CommonName.Of(subject)}', which is neither the serial number nor the identity of the station (A00.FR.511).");
        if (_options.RequireOrganization && CommonName.Organization(subject) != _options.Organization)
            throw new SigningRequestException($"The request names the organization '{CommonName.Organization(subject)}' (A00.FR.509).");
        return AuthorityFor(use).Sign(request, new CertificateProfile { CommonName = string.Empty, Validity = _options.CertificateValidity });
    }

    /// <summary>Judges a contract certificate chain, PEM, leaf first (C07.FR.04, FR.05).</summary>
    public async Task<AuthorizeCertificateStatusEnumType> CheckContractAsync(string pem)
    {
        if (!PemChain.TryRead(pem, out var chain))
            return AuthorizeCertificateStatusEnumType.CertChainError;
        var now = _time.GetUtcNow();
        if (chain.Any(certificate => certificate.NotAfter.ToUniversalTime() < now.UtcDateTime))
            return AuthorizeCertificateStatusEnumType.CertificateExpired;
        X509Certificate2Collection intermediates = [.. chain.Skip(1)];
        if (CertificatePath.Refusal(chain[0], intermediates, _contractRoots, now) is not null)
            return AuthorizeCertificateStatusEnumType.CertChainError;
        foreach (var certificate in chain.Where(certificate => !IsRoot(certificate)))
        {
            var issuer = intermediates.Concat(_contractRoots).First(candidate => candidate.SubjectName.RawData.AsSpan().SequenceEqual(certificate.IssuerName.RawData));
            var responder = certificate.Extensions.OfType<X509AuthorityInformationAccessExtension>().SelectMany(access => access.EnumerateOcspUris()).FirstOrDefault();
            var answer = await Revocation.StatusAsync(CertificateHashData.Of(certificate, issuer), responder);
            if (answer?.Status == OcspStatus.Revoked)
                return AuthorizeCertificateStatusEnumType.CertificateRevoked;
            if (answer is null && responder is not null)
                return AuthorizeCertificateStatusEnumType.CertChainError;
        }

        return AuthorizeCertificateStatusEnumType.Accepted;
    }

    /// <summary>Judges a contract certificate chain that the station validated itself, by the status of each certificate (C07.FR.05).</summary>
    public async Task<AuthorizeCertificateStatusEnumType> CheckContractAsync(IReadOnlyList<OCSPRequestDataType> hashes)
    {
        var worst = AuthorizeCertificateStatusEnumType.Accepted;
        foreach (var hash in hashes)
        {
            var answer = await Revocation.StatusAsync(HashData.Of(hash), hash.ResponderURL);
            if (answer?.Status == OcspStatus.Revoked)
                return AuthorizeCertificateStatusEnumType.CertificateRevoked;
            if (answer?.Status != OcspStatus.Good)
                worst = AuthorizeCertificateStatusEnumType.CertChainError;
        }

        return worst;
    }

    /// <inheritdoc />
    public void Dispose() => Revocation.Dispose();

    // A00.FR.403 to FR.407, A00.FR.429, A00.FR.705. Which station it is for is looked at again when its identity is known.
    private bool IsAcceptable(X509Certificate2 certificate)
    {
        var accounts = _accounts();
        var name = CommonName.Of(certificate);
        var account = accounts.FirstOrDefault(known => name is not null && (known.SerialNumber == name || known.Identity == name));
        if (account is null && !_acceptUnknown)
            return false;
        if (_options.RequireOrganization && CommonName.Organization(certificate.SubjectName) != _options.Organization)
            return false;
        var now = _time.GetUtcNow();
        var at = account?.AcceptExpiredCertificate == true && certificate.NotAfter.ToUniversalTime() < now.UtcDateTime
            ? certificate.NotAfter.ToUniversalTime().AddSeconds(-1)
            : now;
        return Authorities.RevokedAt(certificate.SerialNumber) is null
            && CertificatePath.Refusal(certificate, Authorities.Station.Chain, _stationRoots, at) is null;
    }

    private static bool IsNameOf(string? name, Station station) =>
        name is not null && (name == station.Identity || name == station.Account.SerialNumber || name == station.State.ChargingStation?.SerialNumber);

    private static bool IsRoot(X509Certificate2 certificate) => certificate.SubjectName.RawData.AsSpan().SequenceEqual(certificate.IssuerName.RawData);

    private CertificateAuthority AuthorityFor(CertificateSigningUseEnumType use) =>
        use == CertificateSigningUseEnumType.ChargingStationCertificate ? Authorities.Station : Authorities.V2G;

    private X509Certificate2 Issue(KeyKind key) => Authorities.Station.IssueServer(_options.HostNames[0], _options.Organization, key, [.. _options.HostNames]);

    private X509Certificate2 OwnServerCertificate()
    {
        const string document = "server";
        if (_storage.Load<Saved>(document) is { } saved)
        {
            var kept = X509Certificate2.CreateFromPem(saved.Certificate, saved.Key);
            if (kept.NotAfter.ToUniversalTime() > _time.GetUtcNow().UtcDateTime)
                return kept;
        }

        var fresh = Issue(_options.ServerKey);
        var key = ((AsymmetricAlgorithm?)fresh.GetECDsaPrivateKey() ?? fresh.GetRSAPrivateKey())!.ExportPkcs8PrivateKeyPem();
        _storage.Save(document, new Saved(fresh.ExportCertificatePem(), key));
        return fresh;
    }

    private sealed record Saved(string Certificate, string Key);
}
