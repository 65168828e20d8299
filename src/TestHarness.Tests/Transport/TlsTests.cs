using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using FluentAssertions;
using NUnit.Framework;
using TestHarness.Transport.Activity;
using TestHarness.Transport.Security;
using TestHarness.Transport.WebSockets;

namespace TestHarness.Tests.Transport;

[TestFixture]
[CancelAfter(60_000)]
[SuppressMessage("Security", "CA5397:Do not use deprecated SslProtocols values", Justification = "That they are refused is what is tested.")]
public sealed class TlsTests
{
    // .NET marks its own name for it as obsolete.
    private const SslProtocols Tls11 = (SslProtocols)0x300;
    private CertificateAuthority _root = null!;
    private CertificateAuthority _authority = null!;
    private X509Certificate2 _csms = null!;

    [OneTimeSetUp]
    public void CreateHierarchy()
    {
        _root = CertificateAuthority.CreateRoot("CSO root", "Test CSO", TimeProvider.System);
        _authority = _root.CreateSubordinate("CSO sub-CA 1", "Test CSO");
        _csms = _authority.IssueServer("127.0.0.1", "Test CSO");
    }

    [OneTimeTearDown]
    public void ForgetHierarchy()
    {
        _csms.Dispose();
        _authority.Dispose();
        _root.Dispose();
    }

    [TestCase(SslProtocols.Tls12)]
    [TestCase(SslProtocols.Tls13)]
    public async Task Both_ends_tell_what_the_handshake_agreed_on(SslProtocols protocol)
    {
        var observer = new RecordingObserver();
        await using var server = await Wired.ListenAsync(new ScriptedApplication(), observer, Options());
        await using var client = await OcppClient.ConnectAsync(To(server) with { TlsProtocols = protocol });
        await client.SendTextAsync("[]");

        (await client.NextAsync()).Text().Should().Be("[]");
        server.Address.Scheme.Should().Be("wss");
        client.Tls!.Protocol.Should().Be(protocol);
        client.Tls.CipherSuite.Should().StartWith(protocol == SslProtocols.Tls12 ? "TLS_ECDHE_ECDSA_WITH_AES_" : "TLS_AES_");
        client.Tls.ServerCertificatePem.Should().Be(_csms.ExportCertificatePem());
        observer.Tls.Should().BeEquivalentTo(client.Tls, both => both.Excluding(facts => facts!.OfferedCipherSuites), "only the server sees what was offered");
        observer.Tls!.OfferedCipherSuites.Should().Contain(observer.Tls.CipherSuite);
    }

    [Test]
    public async Task Uses_the_rsa_cipher_suites_of_ocpp_with_an_rsa_certificate()
    {
        using var certificate = _authority.IssueServer("127.0.0.1", "Test CSO", KeyKind.Rsa2048);
        await using var server = await Wired.ListenAsync(new ScriptedApplication(), options: Options(certificate));
        await using var client = await OcppClient.ConnectAsync(To(server) with { TlsProtocols = SslProtocols.Tls12 });

        client.Tls!.CipherSuite.Should().Contain("_RSA_WITH_AES_");
    }

    [Test]
    public async Task Takes_the_certificate_anew_for_each_connection()
    {
        using var second = _authority.IssueServer("127.0.0.1", "Test CSO");
        var current = _csms;
        await using var server = await Wired.ListenAsync(new ScriptedApplication(), options: new ServerOptions { Tls = new ServerTls { Certificate = _ => current, Chain = _authority.Chain } });
        await using var before = await OcppClient.ConnectAsync(To(server));
        current = second;
        await using var after = await OcppClient.ConnectAsync(To(server));

        before.Tls!.ServerCertificatePem.Should().Be(_csms.ExportCertificatePem());
        after.Tls!.ServerCertificatePem.Should().Be(second.ExportCertificatePem());
    }

    [Test]
    public async Task A_station_refuses_a_csms_whose_root_it_does_not_know()
    {
        using var stranger = CertificateAuthority.CreateRoot("Other root", "Other", TimeProvider.System);
        var (failure, events) = await FailureAsync(Options(), options => options with { TrustedRoots = [stranger.Certificate] });

        failure.Failure.Should().Be(ConnectFailure.ServerCertificate);
        failure.Message.Should().Contain("PartialChain");
        events.Should().Equal("1 accepted", "1 Tls13", "1 closed");
    }

    [Test]
    public async Task A_station_refuses_a_certificate_for_another_name()
    {
        using var other = _authority.IssueServer("csms.example.com", "Test CSO");
        var (failure, _) = await FailureAsync(Options(other), static options => options);

        failure.Failure.Should().Be(ConnectFailure.ServerCertificate);
        failure.Message.Should().Contain("it is for 'csms.example.com'");
    }

    [Test]
    public async Task A_station_accepts_a_name_from_subjectAltName()
    {
        using var other = _authority.IssueServer("csms.example.com", "Test CSO", alternativeNames: ["localhost", "127.0.0.1"]);
        await using var server = await Wired.ListenAsync(new ScriptedApplication(), options: Options(other));
        await using var client = await OcppClient.ConnectAsync(To(server));
        await using var byName = await OcppClient.ConnectAsync(To(server) with { Address = new Uri($"wss://localhost:{server.Port}/CS001") });

        byName.Tls!.ServerName.Should().Be("localhost");
    }

    [Test]
    public async Task A_station_refuses_an_expired_certificate_by_its_own_clock()
    {
        var (failure, _) = await FailureAsync(Options(), static options => options with { Time = new ShiftedTime(TimeSpan.FromDays(400)) });

        failure.Failure.Should().Be(ConnectFailure.ServerCertificate);
        failure.Message.Should().Contain("NotTimeValid");
    }

    [Test]
    public async Task A_station_may_judge_for_itself()
    {
        await using var server = await Wired.ListenAsync(new ScriptedApplication(), options: Options());
        await using var client = await OcppClient.ConnectAsync(To(server) with { TrustedRoots = [], ServerCertificateCheck = (_, certificate, _, _) => certificate!.Subject.Contains("127.0.0.1") });

        client.Tls.Should().NotBeNull();
    }

    [Test]
    public async Task A_csms_refuses_a_tls_version_that_it_does_not_accept()
    {
        var (failure, events) = await FailureAsync(Options() with { Tls = Tls() with { Protocols = SslProtocols.Tls13 } }, static options => options with { TlsProtocols = SslProtocols.Tls12 });

        failure.Failure.Should().Be(ConnectFailure.Tls);
        events.Should().HaveCount(3).And.ContainMatch("1 TLS failed: *");
    }

    [Test]
    public async Task A_csms_refuses_a_station_that_offers_TLS_1_1()
    {
        // A00.FR.315
        var (failure, events) = await FailureAsync(Options(), static options => options with { TlsProtocols = Tls11 });

        failure.Failure.Should().Be(ConnectFailure.Tls);
        failure.Message.Should().Contain("refuses TLS 1.1: it sent the alert 70 (protocol_version)");
        events.Should().HaveCount(3).And.ContainMatch("1 TLS failed: *");
    }

    [Test]
    public async Task A_csms_that_would_speak_TLS_1_1_is_found_out_by_a_station_that_offers_nothing_else()
    {
        using var rsa = _authority.IssueServer("127.0.0.1", "Test CSO", KeyKind.Rsa2048);
        var options = Options() with { Tls = Tls() with { Protocols = Tls11 | SslProtocols.Tls12, RsaCertificate = () => rsa } };
        var (failure, events) = await FailureAsync(options, static client => client with { TlsProtocols = Tls11 });

        failure.Failure.Should().Be(ConnectFailure.OldTls);
        events.Should().HaveCount(3).And.Contain($"1 {Tls11}");
        await using var server = await Wired.ListenAsync(new ScriptedApplication(), options: options);
        await using var usual = await OcppClient.ConnectAsync(To(server));
        usual.Tls!.Protocol.Should().Be(SslProtocols.Tls12);
    }

    [Test]
    public async Task A_station_refuses_a_csms_that_speaks_nothing_newer_than_TLS_1_1()
    {
        // A00.FR.316
        using var rsa = _authority.IssueServer("127.0.0.1", "Test CSO", KeyKind.Rsa2048);
        var (failure, events) = await FailureAsync(Options() with { Tls = Tls() with { SpeaksOldTlsOnly = static () => true, RsaCertificate = () => rsa } }, static options => options);

        failure.Failure.Should().Be(ConnectFailure.TlsVersion);
        events.Should().HaveCount(3).And.Contain("1 TLS failed: The client refuses TLS 1.1: it sent the alert 70 (protocol_version).");
    }

    [Test]
    public async Task A_root_that_another_authority_signed_is_trusted_by_itself()
    {
        // M05.FR.12: of the two, the new root is known alone.
        using var next = _root.CreateSubordinate("Next root", "Test CSO");
        using var certificate = next.IssueServer("127.0.0.1", "Test CSO");
        await using var server = await Wired.ListenAsync(new ScriptedApplication(), options: new ServerOptions { Tls = new ServerTls { Certificate = _ => certificate } });
        await using var client = await OcppClient.ConnectAsync(To(server) with { TrustedRoots = [next.Certificate] });
        client.Tls.Should().NotBeNull();

        var (failure, _) = await FailureAsync(Options(), options => options with { TrustedRoots = [next.Certificate] });
        failure.Failure.Should().Be(ConnectFailure.ServerCertificate, "the old root is not known");
    }

    [TestCase(SslProtocols.Tls12)]
    [TestCase(SslProtocols.Tls13)]
    public async Task A_station_certificate_reaches_the_application_with_its_chain(SslProtocols protocol)
    {
        UpgradeRequest? seen = null;
        X509Certificate2Collection? along = null;
        using var station = _authority.IssueStation("CS001", "Test CSO");
        await using var server = await Wired.ListenAsync(
            new ScriptedApplication
            {
                Decide = request =>
                {
                    seen = request;
                    return UpgradeDecision.Accept("ocpp2.0.1");
                },
            },
            options: Options() with
            {
                Tls = Tls() with
                {
                    RequestClientCertificate = true,
                    ClientCertificateRefusal = (certificate, chain) =>
                    {
                        along = chain;
                        return CertificatePath.Refusal(certificate!, chain, [_root.Certificate], DateTimeOffset.UtcNow);
                    },
                },
            });
        await using var client = await OcppClient.ConnectAsync(To(server) with { TlsProtocols = protocol, ClientCertificate = station, ClientCertificateChain = _authority.Chain });

        seen!.ClientCertificate!.Subject.Should().Contain("CN=CS001").And.Contain("O=Test CSO");
        seen.Tls!.ClientCertificatePem.Should().Be(station.ExportCertificatePem());
        client.Tls!.ClientCertificatePem.Should().Be(station.ExportCertificatePem());
        along!.Select(static certificate => certificate.Subject).Should().Contain(_authority.Certificate.Subject);
    }

    [Test]
    public async Task Asking_for_a_certificate_does_not_mean_that_there_must_be_one()
    {
        await using var server = await Wired.ListenAsync(new ScriptedApplication(), options: Options() with { Tls = Tls() with { RequestClientCertificate = true } });
        await using var client = await OcppClient.ConnectAsync(To(server));

        client.Tls!.ClientCertificatePem.Should().BeNull();
    }

    [TestCase(SslProtocols.Tls12, true)]
    [TestCase(SslProtocols.Tls13, true)]
    [TestCase(SslProtocols.Tls12, false)]
    [TestCase(SslProtocols.Tls13, false)]
    public async Task A_csms_ends_the_handshake_when_it_does_not_accept_the_station_certificate(SslProtocols protocol, bool presents)
    {
        using var stranger = CertificateAuthority.CreateRoot("Other root", "Other", TimeProvider.System);
        using var station = stranger.IssueStation("CS001", "Other");
        var options = Options() with { Tls = Tls() with { RequestClientCertificate = true, ClientCertificateCheck = certificate => certificate is not null && certificate.Issuer == _authority.Certificate.Subject } };

        var (failure, events) = await FailureAsync(options, client => client with { TlsProtocols = protocol, ClientCertificate = presents ? station : null });

        failure.Failure.Should().Be(ConnectFailure.Tls);
        events.Should().HaveCount(3).And.Contain(presents ? "1 TLS failed: The client's certificate, for 'CN=CS001, O=Other', is not accepted." : "1 TLS failed: The client presented no certificate.");
    }

    [TestCase("-tls1_2")]
    [TestCase("-tls1_3")]
    public async Task The_alert_of_a_client_that_refuses_the_server_is_told(string version)
    {
        var observer = new RecordingObserver();
        await using var server = await Wired.ListenAsync(new ScriptedApplication(), observer, Options());
        try
        {
            using var openssl = Process.Start(new ProcessStartInfo("openssl", ["s_client", version, "-verify_return_error", "-connect", $"127.0.0.1:{server.Port}"])
            {
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            });
            await openssl!.WaitForExitAsync().WaitAsync(Wired.Patience);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Assert.Ignore("openssl is not installed");
        }

        await observer.Closed.WaitAsync(Wired.Patience);
        observer.Events.Should().ContainMatch("1 TLS failed: * alert unknown ca*").And.EndWith("1 closed");
    }

    [Test]
    public async Task Plain_text_on_a_tls_port_is_a_failed_handshake()
    {
        var (failure, events) = await FailureAsync(Options(), static options => options with { Address = new UriBuilder(options.Address) { Scheme = "ws" }.Uri });

        failure.Failure.Should().Be(ConnectFailure.BadUpgrade);
        events.Should().HaveCount(3).And.ContainMatch("1 TLS failed: *");
    }

    [Test]
    public async Task Tls_on_a_plain_port_is_a_failed_handshake()
    {
        var (failure, events) = await FailureAsync(new ServerOptions(), static options => options with { Address = new UriBuilder(options.Address) { Scheme = "wss" }.Uri });

        failure.Failure.Should().Be(ConnectFailure.Tls);
        events.Should().HaveCount(3).And.ContainMatch("1 * 400: *");
    }

    private ServerTls Tls(X509Certificate2? certificate = null) => new() { Certificate = _ => certificate ?? _csms, Chain = _authority.Chain };

    private ServerOptions Options(X509Certificate2? certificate = null) => new() { Tls = Tls(certificate) };

    private ClientOptions To(OcppServer server) => Wired.To(server) with { TrustedRoots = [_root.Certificate] };

    // Counted by a tracker, which must be idle once both ends have told of the failure.
    private async Task<(ConnectException Failure, IReadOnlyCollection<string> Events)> FailureAsync(ServerOptions serverOptions, Func<ClientOptions, ClientOptions> change)
    {
        var tracker = new WorkTracker();
        var observer = new RecordingObserver();
        await using var server = await Wired.ListenAsync(new ScriptedApplication(), observer, serverOptions with { Tracker = tracker });
        var connect = async () => await OcppClient.ConnectAsync(change(To(server) with { Tracker = tracker })).WaitAsync(Wired.Patience);
        var failure = (await connect.Should().ThrowAsync<ConnectException>()).Which;
        await tracker.WhenIdleAsync().WaitAsync(Wired.Patience);
        observer.Events.Should().EndWith("1 closed");
        return (failure, observer.Events);
    }

    private sealed class ShiftedTime(TimeSpan shift) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + shift;
    }
}
