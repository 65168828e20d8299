using System.Globalization;
using System.Security.Cryptography.X509Certificates;
using TestHarness.Station.Connection;
using TestHarness.Station.DeviceModel;
using TestHarness.Station.DeviceModel.Components;
using TestHarness.Station.Services;
using TestHarness.Station.Storage;
using TestHarness.Transport.Security;

namespace TestHarness.Station.Security;

/// <summary>
/// The station's certificates and private keys, kept over reboots. Keys never leave it but into the TLS of this station (A02.FR.05).
/// A newer client certificate, or a newer CSMS root where there can be only one, leaves the older one as a fallback until a connection was made.
/// </summary>
internal sealed class CertificateVault : ICertificateStore, IStationService
{
    private const string Document = "certificates";
    private readonly StationContext _station;
    private readonly DeviceModelService _model;
    private readonly SecurityEventLog _events;
    private readonly List<VaultEntry> _entries;
    private bool _useFallbackRoot;
    private bool _triedFallbackRoot;
    private bool _useFallbackClient;

    public CertificateVault(StationContext station, DeviceModelService model, SecurityEventLog events)
    {
        _station = station;
        _model = model;
        _events = events;
        _entries = station.Storage.Load<List<VaultEntry>>(Document) ?? Factory(station.Options);
        model.Bind(SecurityCtrlr.CertificateEntries, () => _entries.Count.ToString(CultureInfo.InvariantCulture));
    }

    /// <inheritdoc />
    public event Action? ClientCertificateChanged;

    /// <summary>Raised after an own certificate was installed, with its use.</summary>
    public event Action<CertificateUse>? Renewed;

    /// <inheritdoc />
    public X509Certificate2Collection CsmsRoots => HasOneCsmsRoot && Fallback(CertificateUse.CsmsRoot) is { } fallback
        ? [(_useFallbackRoot ? fallback : Current(CertificateUse.CsmsRoot) ?? fallback).Certificate]
        : Roots(CertificateUse.CsmsRoot);

    /// <inheritdoc />
    public X509Certificate2? ClientCertificate => Client is { } client ? WithKey(client) : null;

    /// <inheritdoc />
    public X509Certificate2Collection ClientCertificateChain => Client?.Intermediates ?? [];

    /// <summary>Everything, in the order of installation.</summary>
    public IReadOnlyList<VaultEntry> All => _entries;

    private bool HasOneCsmsRoot => _model.Bool(SecurityCtrlr.AdditionalRootCertificateCheck);

    private VaultEntry? Client => (_useFallbackClient ? Fallback(CertificateUse.ChargingStation) : null) ?? Current(CertificateUse.ChargingStation);

    /// <inheritdoc />
    public void Start()
    {
        var link = _station.Get<ICsmsLink>();
        link.Connected += () => OnConnected(link.SecurityProfile);
        link.Exhausted += () =>
        {
            // A02.FR.28: alternate between the new and the old client certificate.
            if (Fallback(CertificateUse.ChargingStation) is not null)
                _useFallbackClient = !_useFallbackClient;
        };
    }

    /// <inheritdoc />
    public X509Certificate2Collection CsmsRootsFor(bool isMigrating)
    {
        _triedFallbackRoot = _useFallbackRoot && !isMigrating;
        return HasOneCsmsRoot && isMigrating && Current(CertificateUse.CsmsRoot) is { } current ? [current.Certificate] : CsmsRoots;
    }

    /// <inheritdoc />
    public void ServerWasRefused(bool isMigrating)
    {
        // M05.FR.14, M05.FR.16: at the CSMS it was connected to, what the new root does not vouch for, the old one may.
        if (Fallback(CertificateUse.CsmsRoot) is not null)
            _useFallbackRoot = isMigrating || !_useFallbackRoot;
    }

    /// <summary>The certificates of a use.</summary>
    public X509Certificate2Collection Roots(CertificateUse use) => [.. _entries.Where(e => e.Use == use).Select(static e => e.Certificate)];

    /// <summary>The newest own certificate of a use that is valid now, as measured by the start of its validity (A02.FR.15); null when there is none.</summary>
    public VaultEntry? Newest(CertificateUse use)
    {
        var now = _station.Clock.Now.UtcDateTime;
        return _entries
            .Where(e => e.Use == use && e.Certificate.NotBefore.ToUniversalTime() <= now && now <= e.Certificate.NotAfter.ToUniversalTime())
            .MaxBy(static e => e.Certificate.NotBefore);
    }

    /// <summary>The entry in use, not the fallback; null when there is none.</summary>
    public VaultEntry? Current(CertificateUse use) => _entries.FindLast(e => e.Use == use && !e.IsFallback);

    /// <summary>Installs a root certificate in place of the same one; where there can be only one CSMS root, the present one becomes the fallback.</summary>
    public void InstallRoot(VaultEntry root)
    {
        _entries.RemoveAll(e => e.Use == root.Use && e.Certificate.RawDataMemory.Span.SequenceEqual(root.Certificate.RawDataMemory.Span));
        if (root.Use == CertificateUse.CsmsRoot && HasOneCsmsRoot)
            Demote(CertificateUse.CsmsRoot);
        _useFallbackRoot = false;
        _entries.Add(root);
        Save();
    }

    /// <summary>Installs an own certificate. A client certificate leaves the present one as a fallback; a V2G certificate replaces the one of its issuer.</summary>
    public void InstallOwn(VaultEntry own)
    {
        if (own.Use == CertificateUse.ChargingStation)
        {
            Demote(own.Use);
            _useFallbackClient = false;
        }
        else
        {
            _entries.RemoveAll(e => e.Use == own.Use && e.Certificate.Issuer == own.Certificate.Issuer);
        }

        _entries.Add(own);
        Save();
        Renewed?.Invoke(own.Use);
    }

    /// <summary>Lets the connection take up the new client certificate (A02.FR.08).</summary>
    public void PresentNewClientCertificate() => ClientCertificateChanged?.Invoke();

    /// <summary>Removes an entry.</summary>
    public void Remove(VaultEntry entry)
    {
        _entries.Remove(entry);
        Save();
    }

    private static X509Certificate2 WithKey(VaultEntry entry) => KeyPair.FromPem(entry.Key!).Join(entry.Certificate);

    private static List<VaultEntry> Factory(StationOptions options)
    {
        List<VaultEntry> entries =
        [
            .. options.CsmsRootCertificates.Select(static pem => new VaultEntry(CertificateUse.CsmsRoot, pem)),
            .. options.ManufacturerRootCertificates.Select(static pem => new VaultEntry(CertificateUse.ManufacturerRoot, pem)),
            .. options.V2GRootCertificates.Select(static pem => new VaultEntry(CertificateUse.V2GRoot, pem)),
            .. options.MoRootCertificates.Select(static pem => new VaultEntry(CertificateUse.MoRoot, pem)),
        ];
        if (options is { ClientCertificate: { } certificate, ClientCertificateKey: { } key })
            entries.Add(new VaultEntry(CertificateUse.ChargingStation, certificate) { Key = key });
        return entries;
    }

    private VaultEntry? Fallback(CertificateUse use) => _entries.Find(e => e.Use == use && e.IsFallback);

    private void Demote(CertificateUse use)
    {
        _entries.RemoveAll(e => e.Use == use && e.IsFallback);
        if (Current(use) is { } present)
            _entries[_entries.IndexOf(present)] = present with { IsFallback = true };
    }

    private void OnConnected(int securityProfile)
    {
        if (securityProfile >= 2 && HasOneCsmsRoot && !_triedFallbackRoot && Fallback(CertificateUse.CsmsRoot) is { } oldRoot)
            Remove(oldRoot);
        if (securityProfile != 3 || Fallback(CertificateUse.ChargingStation) is not { } old)
            return;

        // A02.FR.10: the client certificate that is not in use is discarded.
        if (!_useFallbackClient)
        {
            Remove(old);
            return;
        }

        _useFallbackClient = false;
        _entries.RemoveAll(static e => e.Use == CertificateUse.ChargingStation && !e.IsFallback);
        _entries[_entries.IndexOf(old)] = old with { IsFallback = false };
        Save();
        _events.Raise(SecurityEventTypes.DiscardedRenewedClientCertificate);
    }

    private void Save() => _station.Storage.Save(Document, _entries);
}
