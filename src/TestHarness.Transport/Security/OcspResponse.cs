using System.Formats.Asn1;
using System.Security.Cryptography.X509Certificates;

namespace TestHarness.Transport.Security;

/// <summary>An OCSP response (RFC 6960), as GetCertificateStatus carries it: DER in base64.</summary>
public sealed class OcspResponse
{
    private readonly OcspSignature _signature;

    internal OcspResponse(ReadOnlyMemory<byte> der, DateTimeOffset producedAt, IReadOnlyList<OcspAnswer> answers, OcspSignature signature)
    {
        Der = der;
        ProducedAt = producedAt;
        Answers = answers;
        _signature = signature;
    }

    /// <summary>The response in DER.</summary>
    public ReadOnlyMemory<byte> Der { get; }

    /// <summary>When it was signed.</summary>
    public DateTimeOffset ProducedAt { get; }

    /// <summary>What it says of each certificate.</summary>
    public IReadOnlyList<OcspAnswer> Answers { get; }

    /// <summary>The response as OCPP carries it (ocspResult).</summary>
    public string Base64 => Convert.ToBase64String(Der.Span);

    /// <summary>Reads a response in DER; its signature is not checked, see <see cref="IsSignedBy"/>.</summary>
    /// <exception cref="FormatException">It is not a response that answers anything; the message says what it is.</exception>
    public static OcspResponse Parse(ReadOnlyMemory<byte> der)
    {
        try
        {
            return OcspReader.Read(der);
        }
        catch (Exception error) when (error is AsnContentException or System.Security.Cryptography.CryptographicException)
        {
            throw new FormatException($"This is not an OCSP response: {error.Message}", error);
        }
    }

    /// <summary>Reads a response in base64.</summary>
    /// <exception cref="FormatException">It is not a response that answers anything; the message says what it is.</exception>
    public static OcspResponse Parse(string base64) => Parse(Convert.FromBase64String(base64));

    /// <summary>Whether the issuer of the certificates signed the response, or a responder that the issuer authorized by a certificate (RFC 6960 section 4.2.2.2).</summary>
    public bool IsSignedBy(X509Certificate2 issuer) => _signature.IsBy(issuer);

    /// <summary>What the response says of a certificate at a time; null when it says nothing, or nothing that holds then.</summary>
    public OcspAnswer? AnswerFor(CertificateHashData certificate, DateTimeOffset at) =>
        Answers.FirstOrDefault(answer => answer.Certificate.Matches(certificate) && answer.ThisUpdate <= at && (answer.NextUpdate is null || at <= answer.NextUpdate));
}
