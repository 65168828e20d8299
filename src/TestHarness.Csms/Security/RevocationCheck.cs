using System.Formats.Asn1;
using System.Net.Http.Headers;
using System.Security.Cryptography.X509Certificates;
using TestHarness.Transport.Activity;
using TestHarness.Transport.Security;

namespace TestHarness.Csms.Security;

/// <summary>Finds out whether a certificate is revoked: from the own authorities, or over HTTP from who is responsible (C07.FR.05, M06, M07).</summary>
internal sealed class RevocationCheck(CsmsSecurityOptions options, OwnAuthorities authorities, X509Certificate2Collection known, TimeProvider time, WorkTracker tracker) : IDisposable
{
    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false }) { Timeout = options.RevocationTimeout };

    /// <summary>The OCSP response about a certificate; null when nobody gives a right one.</summary>
    public async Task<OcspResponse?> OcspAsync(CertificateHashData certificate, string? responder)
    {
        if (authorities.IssuerOf(certificate) is { } authority)
        {
            var revokedAt = authorities.RevokedAt(certificate.SerialNumber);
            return authority.Answer(certificate, revokedAt is null ? OcspStatus.Good : OcspStatus.Revoked, options.OcspValidity, revokedAt);
        }

        if (Address(responder) is not { } address)
            return null;
        using var work = tracker.Begin();
        try
        {
            using var content = new ByteArrayContent(OcspRequest.Write(certificate));
            content.Headers.ContentType = new MediaTypeHeaderValue("application/ocsp-request");
            using var answer = await _http.PostAsync(address, content);
            answer.EnsureSuccessStatusCode();
            var response = OcspResponse.Parse(await answer.Content.ReadAsByteArrayAsync());
            return response.AnswerFor(certificate, time.GetUtcNow()) is null || IsForged(response, certificate) ? null : response;
        }
        catch (Exception error) when (error is HttpRequestException or FormatException or OperationCanceledException)
        {
            return null;
        }
    }

    /// <summary>What OCSP says about a certificate; null when nobody says anything.</summary>
    public async Task<OcspAnswer?> StatusAsync(CertificateHashData certificate, string? responder) =>
        (await OcspAsync(certificate, responder))?.AnswerFor(certificate, time.GetUtcNow());

    /// <summary>The list of revoked certificates at an address; null when there is none.</summary>
    public async Task<RevocationList?> RevocationListAsync(string? location)
    {
        if (Address(location) is not { } address)
            return null;
        using var work = tracker.Begin();
        try
        {
            return RevocationList.Parse(await _http.GetByteArrayAsync(address));
        }
        catch (Exception error) when (error is HttpRequestException or AsnContentException or OperationCanceledException)
        {
            return null;
        }
    }

    /// <inheritdoc />
    public void Dispose() => _http.Dispose();

    // Who issued the certificate is known only where it is among what is trusted; then its signature must be right.
    private bool IsForged(OcspResponse response, CertificateHashData certificate)
    {
        var issuer = known.FirstOrDefault(authority => CertificateHashData.Of(authority, authority, certificate.Algorithm).IssuerKeyHash
            .Equals(certificate.IssuerKeyHash, StringComparison.OrdinalIgnoreCase));
        return issuer is not null && !response.IsSignedBy(issuer);
    }

    private static Uri? Address(string? text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && (address.Scheme is "http" or "https") ? address : null;
}
