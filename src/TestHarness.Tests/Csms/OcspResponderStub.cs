using System.Formats.Asn1;
using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using FluentAssertions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using TestHarness.Transport.Security;

namespace TestHarness.Tests.Csms;

/// <summary>An OCSP responder over HTTP for one authority.</summary>
internal sealed class OcspResponderStub : IAsyncDisposable
{
    private readonly WebApplication _application;
    private readonly CertificateAuthority _authority;

    private OcspResponderStub(WebApplication application, CertificateAuthority authority)
    {
        _application = application;
        _authority = authority;
    }

    public string Address => _application.Urls.Single() + "/ocsp";

    public OcspStatus Status { get; set; } = OcspStatus.Good;

    /// <summary>The serial numbers that were asked for.</summary>
    public List<string> Asked { get; } = [];

    public static async Task<OcspResponderStub> StartAsync(CertificateAuthority authority)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        builder.Services.AddRoutingCore();
        var stub = new OcspResponderStub(builder.Build(), authority);
        stub._application.Run(stub.AnswerAsync);
        await stub._application.StartAsync();
        return stub;
    }

    public ValueTask DisposeAsync() => _application.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body);
        var id = new AsnReader(body.ToArray(), AsnEncodingRules.DER).ReadSequence().ReadSequence().ReadSequence().ReadSequence().ReadSequence();
        id.ReadSequence().ReadObjectIdentifier().Should().Be("2.16.840.1.101.3.4.2.1");
        var asked = new CertificateHashData(
            HashAlgorithmName.SHA256,
            Convert.ToHexString(id.ReadOctetString()),
            Convert.ToHexString(id.ReadOctetString()),
            id.ReadInteger().ToString("X", CultureInfo.InvariantCulture).TrimStart('0'));
        Asked.Add(asked.SerialNumber);
        await context.Response.Body.WriteAsync(_authority.Answer(asked, Status, TimeSpan.FromHours(1)).Der);
    }
}
