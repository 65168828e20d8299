using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using FluentAssertions;
using NUnit.Framework;
using TestHarness.Ocpp;
using TestHarness.Ocpp.Wire;
using TestHarness.Proxy;
using TestHarness.Tests.Transport;
using TestHarness.Transport.WebSockets;

namespace TestHarness.Tests.Proxy;

public sealed class TlsTests
{
    [Test]
    public async Task Ends_TLS_on_both_sides_and_presents_a_client_certificate_for_the_station()
    {
        using var ca = Authority();
        using var csmsCertificate = Issue(ca, "127.0.0.1");
        using var proxyCertificate = Issue(ca, "127.0.0.1");
        using var stationCertificate = Issue(ca, "CS1");
        var roots = new X509Certificate2Collection(X509CertificateLoader.LoadCertificate(ca.RawData));
        await using var bench = await ProxyBench.StartAsync(
            options => options with
            {
                StationListener = new StationListener { Tls = new ServerTls { Certificate = _ => proxyCertificate, RequestClientCertificate = true } },
                Upstream = options.Upstream with { TrustedRoots = roots, ClientCertificate = identity => identity == "CS1" ? stationCertificate : null },
            },
            csmsOptions: new ServerOptions { Tls = new ServerTls { Certificate = _ => csmsCertificate, RequestClientCertificate = true } });
        var (station, csms) = await bench.ConnectAsync(bench.Client() with { TrustedRoots = roots, ClientCertificate = stationCertificate });
        await station.SendTextAsync("""[2,"1","Heartbeat",{}]""");
        (await csms.NextAsync()).Text().Should().Contain("Heartbeat");

        var leg = await bench.EventAsync(ConnectionEventKind.TlsEstablished, Party.Station);
        leg.Fact("protocol").Should().Be("TLS 1.3");
        leg.Fact("cipher").Should().StartWith("TLS_");
        leg.Fact("serverCertificate").Should().Be(proxyCertificate.ExportCertificatePem());
        leg.Fact("clientCertificate").Should().Be(stationCertificate.ExportCertificatePem());
        (await bench.EventAsync(ConnectionEventKind.TlsEstablished, Party.Csms)).Fact("serverCertificate").Should().Be(csmsCertificate.ExportCertificatePem());
        bench.LastRequest!.ClientCertificate!.Subject.Should().Be("CN=CS1");
    }

    [Test]
    public async Task Records_a_station_that_does_not_trust_the_certificate()
    {
        using var ca = Authority();
        using var certificate = Issue(ca, "127.0.0.1");
        await using var bench = await ProxyBench.StartAsync(options => options with
        {
            StationListener = new StationListener { Tls = new ServerTls { Certificate = _ => certificate } },
        });
        using var other = Authority();
        var act = () => bench.ConnectAsync(bench.Client() with { TrustedRoots = new X509Certificate2Collection(X509CertificateLoader.LoadCertificate(other.RawData)) });
        (await act.Should().ThrowAsync<ConnectException>()).Which.Failure.Should().Be(ConnectFailure.ServerCertificate);

        // In TLS 1.3 the server's handshake is done before the client has judged the certificate.
        var ended = await bench.EventAsync(ConnectionEventKind.Disconnected, Party.Station);
        (ended.Fact("how"), ended.Fact("error")).Should().Be(("aborted", "The connection ended before a request came."));
    }

    [Test]
    public async Task Records_a_handshake_that_failed()
    {
        using var ca = Authority();
        using var certificate = Issue(ca, "127.0.0.1");
        await using var bench = await ProxyBench.StartAsync(options => options with
        {
            StationListener = new StationListener { Tls = new ServerTls { Certificate = _ => certificate, RequestClientCertificate = true, ClientCertificateCheck = static found => found is not null } },
        });
        var act = () => bench.ConnectAsync(bench.Client() with { TrustedRoots = new X509Certificate2Collection(X509CertificateLoader.LoadCertificate(ca.RawData)) });
        (await act.Should().ThrowAsync<ConnectException>()).Which.Failure.Should().Be(ConnectFailure.Tls);
        (await bench.EventAsync(ConnectionEventKind.TlsFailed, Party.Station)).Fact("error").Should().Contain("presented no certificate");
    }

    [Test]
    public async Task Records_a_CSMS_whose_certificate_is_not_trusted_and_answers_502()
    {
        using var ca = Authority();
        using var certificate = Issue(ca, "127.0.0.1");
        using var other = Authority();
        await using var bench = await ProxyBench.StartAsync(
            options => options with { Upstream = options.Upstream with { TrustedRoots = new X509Certificate2Collection(X509CertificateLoader.LoadCertificate(other.RawData)) } },
            csmsOptions: new ServerOptions { Tls = new ServerTls { Certificate = _ => certificate } });
        var act = () => bench.ConnectAsync();
        (await act.Should().ThrowAsync<ConnectException>()).Which.Status.Should().Be(502);
        await bench.EventAsync(ConnectionEventKind.TlsFailed, Party.Csms);
    }

    private static X509Certificate2 Authority()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest($"CN=Test CA {Guid.NewGuid():N}", key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign, true));
        return request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
    }

    private static X509Certificate2 Issue(X509Certificate2 ca, string name)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest($"CN={name}", key, HashAlgorithmName.SHA256);
        if (IPAddress.TryParse(name, out var address))
        {
            var names = new SubjectAlternativeNameBuilder();
            names.AddIpAddress(address);
            request.CertificateExtensions.Add(names.Build());
        }

        using var issued = request.Create(ca, DateTimeOffset.UtcNow.AddHours(-1), DateTimeOffset.UtcNow.AddHours(1), RandomNumberGenerator.GetBytes(8));
        return issued.CopyWithPrivateKey(key);
    }
}
