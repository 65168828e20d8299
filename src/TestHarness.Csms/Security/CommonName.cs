using System.Security.Cryptography.X509Certificates;

namespace TestHarness.Csms.Security;

/// <summary>Parts of a certificate's subject.</summary>
internal static class CommonName
{
    private const string CommonNameOid = "2.5.4.3";
    private const string OrganizationOid = "2.5.4.10";

    /// <summary>The common name; null when the subject has none.</summary>
    public static string? Of(X509Certificate2 certificate) => Part(certificate.SubjectName, CommonNameOid);

    /// <inheritdoc cref="Of(X509Certificate2)" />
    public static string? Of(X500DistinguishedName subject) => Part(subject, CommonNameOid);

    /// <summary>The organization; null when the subject names none.</summary>
    public static string? Organization(X500DistinguishedName subject) => Part(subject, OrganizationOid);

    private static string? Part(X500DistinguishedName subject, string oid) =>
        subject.EnumerateRelativeDistinguishedNames()
            .FirstOrDefault(part => !part.HasMultipleElements && part.GetSingleElementType().Value == oid)
            ?.GetSingleElementValue();
}
