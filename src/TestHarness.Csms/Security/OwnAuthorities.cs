using System.Collections.Concurrent;
using TestHarness.Csms.Storage;
using TestHarness.Transport.Security;

namespace TestHarness.Csms.Security;

/// <summary>The authorities of a CSMS and what they revoked; both survive a restart. Revocation may be asked for from any thread.</summary>
internal sealed class OwnAuthorities
{
    private const string RevokedDocument = "revoked";
    private readonly ICsmsStorage _storage;
    private readonly ConcurrentDictionary<string, DateTimeOffset> _revoked;
    private readonly IReadOnlyList<CertificateAuthority> _all;

    public OwnAuthorities(CsmsSecurityOptions options, ICsmsStorage storage, TimeProvider time)
    {
        _storage = storage;
        _revoked = new ConcurrentDictionary<string, DateTimeOffset>(storage.Load<Dictionary<string, DateTimeOffset>>(RevokedDocument) ?? []);
        Station = options.StationAuthority ?? Own("station", "Charging Station Root", options.Organization, time);
        V2G = options.V2GAuthority ?? Own("v2g", "V2G Root", options.Organization, time);
        _all = [Station, V2G, .. options.OtherAuthorities];
    }

    public CertificateAuthority Station { get; }

    public CertificateAuthority V2G { get; }

    /// <summary>The authority that issued a certificate; null when none of ours did.</summary>
    public CertificateAuthority? IssuerOf(CertificateHashData certificate) => _all.FirstOrDefault(authority => certificate.IsIssuedBy(authority.Certificate));

    /// <summary>When a certificate was revoked; null when it was not.</summary>
    public DateTimeOffset? RevokedAt(string serialNumber) => _revoked.TryGetValue(RevocationList.Text(serialNumber), out var at) ? at : null;

    public void Revoke(string serialNumber, DateTimeOffset now)
    {
        _revoked.TryAdd(RevocationList.Text(serialNumber), now);
        _storage.Save(RevokedDocument, new Dictionary<string, DateTimeOffset>(_revoked));
    }

    private CertificateAuthority Own(string name, string commonName, string organization, TimeProvider time)
    {
        var document = "authority/" + name;
        if (_storage.Load<Saved>(document) is { } saved)
            return CertificateAuthority.FromPem(saved.Pem, time);
        var authority = CertificateAuthority.CreateRoot(commonName, organization, time);
        _storage.Save(document, new Saved(authority.ExportPem()));
        return authority;
    }

    private sealed record Saved(string Pem);
}
