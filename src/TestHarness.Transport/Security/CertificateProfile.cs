using System.Security.Cryptography.X509Certificates;

namespace TestHarness.Transport.Security;

/// <summary>What a certificate is to be like. The defaults make a leaf as section A00 of Part 2 wants it: key usage, no extended key usage (A00.FR.512, A00.FR.514).</summary>
public sealed record CertificateProfile
{
    /// <summary>CN: the FQDN of a CSMS (A00.FR.510), the serial number of a station (A00.FR.511), an EMAID, or a name of an authority.</summary>
    public required string CommonName { get; init; }

    /// <summary>O: the owner (A00.FR.509).</summary>
    public string? Organization { get; init; }

    /// <summary>OU.</summary>
    public string? OrganizationalUnit { get; init; }

    /// <summary>C, two letters.</summary>
    public string? Country { get; init; }

    /// <summary>DC, as ISO 15118 tells certificates apart, for example <c>CPO</c>.</summary>
    public string? DomainComponent { get; init; }

    /// <summary>Host names and IP addresses for subjectAltName; OCPP advises against it but for servers with several names (A00.FR.511).</summary>
    public IReadOnlyList<string> AlternativeNames { get; init; } = [];

    /// <summary>The kind of key that is made.</summary>
    public KeyKind Key { get; init; } = KeyKind.EcdsaP256;

    /// <summary>Start of validity; null is an hour before now, for clocks that are behind.</summary>
    public DateTimeOffset? NotBefore { get; init; }

    /// <summary>End of validity; null is <see cref="Validity"/> from now, at most the issuer's.</summary>
    public DateTimeOffset? NotAfter { get; init; }

    /// <summary>How long it is valid.</summary>
    public TimeSpan Validity { get; init; } = TimeSpan.FromDays(365);

    /// <summary>What the key may do; null is what suits a leaf or an authority.</summary>
    public X509KeyUsageFlags? KeyUsage { get; init; }

    /// <summary>Extended key usages by OID; none by default (A00.FR.514).</summary>
    public IReadOnlyList<string> ExtendedKeyUsages { get; init; } = [];

    /// <summary>The OCSP responder named in the certificate; null names none.</summary>
    public Uri? OcspResponder { get; init; }

    /// <summary>Whether it may issue certificates itself.</summary>
    public bool IsAuthority { get; init; }

    /// <summary>How many authorities may stand between this one and a leaf; null does not limit it.</summary>
    public int? PathLength { get; init; }

    /// <summary>The subject's distinguished name.</summary>
    public X500DistinguishedName Subject()
    {
        // The builder writes the last one first; the common name stands last in the name.
        var subject = new X500DistinguishedNameBuilder();
        subject.AddCommonName(CommonName);
        if (OrganizationalUnit is not null)
            subject.AddOrganizationalUnitName(OrganizationalUnit);
        if (Organization is not null)
            subject.AddOrganizationName(Organization);
        if (Country is not null)
            subject.AddCountryOrRegion(Country);
        if (DomainComponent is not null)
            subject.AddDomainComponent(DomainComponent);
        return subject.Build();
    }
}
