using System.Net;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace TestHarness.Transport.Security;

/// <summary>An OCSP responder over HTTP on loopback (RFC 6960 appendix A): POST, and GET with the request in the path.</summary>
public sealed class OcspResponder : IAsyncDisposable
{
    private const int LongestRequest = 16 * 1024;

    // The whole OCSPResponse with the status "unauthorized": nothing is known of the certificate.
    private static readonly byte[] Unauthorized = [0x30, 0x03, 0x0A, 0x01, 0x06];
    private readonly WebApplication _application;
    private readonly Func<CertificateHashData, OcspResponse?> _answer;

    private OcspResponder(WebApplication application, Func<CertificateHashData, OcspResponse?> answer)
    {
        _application = application;
        _answer = answer;
    }

    /// <summary>Its address, as certificates name it.</summary>
    public Uri Address => new(_application.Urls.Single() + "/ocsp");

    /// <summary>Listens on a free port.</summary>
    /// <param name="answer">What is said of a certificate; null where nothing is known of it. Called from any thread.</param>
    /// <param name="cancellation">Gives up.</param>
    public static async Task<OcspResponder> StartAsync(Func<CertificateHashData, OcspResponse?> answer, CancellationToken cancellation = default)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = LongestRequest;
            kestrel.Listen(IPAddress.Loopback, 0);
        });
        builder.Services.AddRoutingCore();
        var responder = new OcspResponder(builder.Build(), answer);
        responder._application.Run(responder.AnswerAsync);
        await responder._application.StartAsync(cancellation).ConfigureAwait(false);
        return responder;
    }

    /// <inheritdoc />
    public ValueTask DisposeAsync() => _application.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        try
        {
            var asked = OcspReader.ReadRequest(await RequestAsync(context.Request).ConfigureAwait(false));
            var der = _answer(asked)?.Der ?? Unauthorized;
            context.Response.ContentType = "application/ocsp-response";
            await context.Response.Body.WriteAsync(der, context.RequestAborted).ConfigureAwait(false);
        }
        catch (Exception error) when (error is FormatException or System.Formats.Asn1.AsnContentException or CryptographicException)
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
        }
    }

    private static async Task<byte[]> RequestAsync(HttpRequest request)
    {
        if (HttpMethods.IsGet(request.Method))
            return Convert.FromBase64String(Uri.UnescapeDataString(request.Path.Value!["/ocsp".Length..].TrimStart('/')));
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body, request.HttpContext.RequestAborted).ConfigureAwait(false);
        return body.ToArray();
    }
}
