using System.Security.Cryptography.X509Certificates;
using TestHarness.Ocpp.Messages.V21;
using TestHarness.Station.Booting;
using TestHarness.Station.Connection;
using TestHarness.Station.Security;
using TestHarness.Station.Services;
using TestHarness.Station.Storage;
using TestHarness.Transport.Security;

namespace TestHarness.Station.Iso15118;

/// <summary>
/// Keeps the OCSP status of the station's V2G certificates at hand for the TLS handshake with vehicles: fetched through the CSMS when a certificate
/// is new, and at least once a week (M06).
/// </summary>
internal sealed class CertificateStatusCache(StationContext station, CertificateVault vault, Registration registration) : IStationService
{
    private const string Document = "ocsp";
    private static readonly TimeSpan s_age = TimeSpan.FromDays(6);
    private static readonly TimeSpan s_retry = TimeSpan.FromHours(1);
    private readonly List<Entry> _entries = station.Storage.Load<List<Entry>>(Document) ?? [];
    private IDisposable? _timer;
    private bool _fetching;

    /// <inheritdoc />
    public void Start()
    {
        vault.Renewed += use =>
        {
            // M06.FR.07: also the sub-CAs, which may have stayed the same.
            if (use is not (CertificateUse.V2G or CertificateUse.V2G20))
                return;
            _entries.Clear();
            station.Start(RefreshAsync);
        };
        registration.Accepted += () => station.Start(RefreshAsync);
        station.Get<ICsmsLink>().Connected += () => station.Start(RefreshAsync);
    }

    /// <summary>The OCSP response for a certificate as the CSMS gave it, DER in base64; null when there is none less than a week old.</summary>
    public string? Find(X509Certificate2 certificate) =>
        _entries.Find(e => e.Thumbprint == certificate.Thumbprint && station.Clock.Now - e.At < TimeSpan.FromDays(7))?.Response;

    /// <summary>The data by which the status of a certificate is asked for.</summary>
    public static OCSPRequestDataType Request(CertificateVault vault, X509Certificate2Collection chain, X509Certificate2 certificate)
    {
        var hash = CertificateHashData.Of(certificate, InstalledHashes.Issuer(vault, chain, certificate)).ToMessage();
        return new OCSPRequestDataType
        {
            HashAlgorithm = hash.HashAlgorithm,
            IssuerNameHash = hash.IssuerNameHash,
            IssuerKeyHash = hash.IssuerKeyHash,
            SerialNumber = hash.SerialNumber,
            ResponderURL = certificate.Extensions.OfType<X509AuthorityInformationAccessExtension>().SelectMany(static e => e.EnumerateOcspUris()).FirstOrDefault() ?? "",
        };
    }

    private async Task RefreshAsync()
    {
        var link = station.Get<ICsmsLink>();
        if (_fetching || !link.IsOnline)
            return;
        _fetching = true;
        try
        {
            foreach (var (chain, certificate) in Due())
            {
                var outcome = await link.CallAsync(new GetCertificateStatusRequest { OcspRequestData = Request(vault, chain, certificate) });
                if (outcome.Answer is not { Status: GetCertificateStatusEnumType.Accepted, OcspResult: { } response })
                    continue;
                _entries.RemoveAll(e => e.Thumbprint == certificate.Thumbprint);
                _entries.Add(new Entry(certificate.Thumbprint, station.Clock.Now, response));
                station.Storage.Save(Document, _entries);
            }
        }
        finally
        {
            _fetching = false;
        }

        Plan();
    }

    private void Plan()
    {
        _timer?.Dispose();
        if (!Certificates().Any())
            return;
        var next = Due().Length > 0 ? s_retry : _entries.Min(static e => e.At) + s_age - station.Clock.Now;
        _timer = station.After(next, RefreshAsync);
    }

    private IEnumerable<(X509Certificate2Collection Chain, X509Certificate2 Certificate)> Certificates() =>
        vault.All.Where(static e => e.Use is CertificateUse.V2G or CertificateUse.V2G20).SelectMany(static e => e.Chain.Select(c => (e.Chain, c)));

    private (X509Certificate2Collection Chain, X509Certificate2 Certificate)[] Due() =>
        [.. Certificates().DistinctBy(static x => x.Certificate.Thumbprint).Where(x => !_entries.Exists(e => e.Thumbprint == x.Certificate.Thumbprint && station.Clock.Now - e.At < s_age))];

    private sealed record Entry(string Thumbprint, DateTimeOffset At, string Response);
}
