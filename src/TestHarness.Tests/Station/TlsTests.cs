using System.Security.Cryptography.X509Certificates;
using FluentAssertions;
using NUnit.Framework;
using TestHarness.Conformance.Clocks;
using TestHarness.Ocpp;
using TestHarness.Station;
using TestHarness.Station.Storage;
using TestHarness.Transport.Activity;
using TestHarness.Transport.Security;
using TestHarness.Transport.WebSockets;

namespace TestHarness.Tests.Station;

[TestFixture]
public sealed class TlsTests
{
    [TestCase(2, true, false)]
    [TestCase(3, false, true)]
    public async Task Connects_over_TLS_with_what_the_security_profile_asks_for(int profile, bool credentials, bool certificate)
    {
        using var authority = CertificateAuthority.CreateRoot("Root", "Test", TimeProvider.System);
        await using var bench = await TlsBench.StartAsync(authority, authority, profile);
        await bench.UntilAsync(() => bench.Csms.Calls.Exists(call => call.Action == "BootNotification"));
        var upgrade = bench.Csms.Upgrades.Single();
        (upgrade.Credentials is not null).Should().Be(credentials);
        (upgrade.ClientCertificate is not null).Should().Be(certificate);
        if (certificate)
            upgrade.ClientCertificate!.Subject.Should().Contain("SN001");
    }

    [Test]
    public async Task Keeps_away_from_a_CSMS_whose_certificate_it_does_not_trust_and_reports_it_later()
    {
        using var trusted = CertificateAuthority.CreateRoot("Root", "Test", TimeProvider.System);
        using var other = CertificateAuthority.CreateRoot("Other", "Test", TimeProvider.System);
        await using var bench = await TlsBench.StartAsync(trusted, other, 2);
        await bench.UntilAsync(() => false, TimeSpan.FromSeconds(5));
        bench.Csms.Upgrades.Should().BeEmpty();
        bench.Present(trusted);
        await bench.UntilAsync(() => bench.Csms.Calls.Exists(call => call.Action == "SecurityEventNotification" && call["type"] == "InvalidCsmsCertificate"));
    }

    private sealed class TlsBench : IAsyncDisposable
    {
        private readonly WorkTracker _tracker = new();
        private readonly VirtualClock _clock;
        private CertificateAuthority _server;
        private ReferenceStation? _station;

        private TlsBench(CertificateAuthority server, int profile)
        {
            _server = server;
            _clock = new VirtualClock(_tracker);
            Csms = new ScriptedCsms(_clock.Time, _tracker, OcppVersion.V21, new ServerTls
            {
                Certificate = _ => _server.IssueServer("127.0.0.1", "Test"),
                RequestClientCertificate = profile == 3,
            });
        }

        public ScriptedCsms Csms { get; }

        public static async Task<TlsBench> StartAsync(CertificateAuthority trusted, CertificateAuthority server, int profile)
        {
            var bench = new TlsBench(server, profile);
            await bench.Csms.StartAsync();
            using var client = trusted.IssueStation("SN001", "Test");
            using var key = client.GetECDsaPrivateKey()!;
            var options = new StationOptions
            {
                Identity = "CS001",
                CsmsUrl = bench.Csms.Address,
                SecurityProfile = profile,
                BasicAuthPassword = "0123456789abcdef",
                SerialNumber = "SN001",
                CsmsRootCertificates = [trusted.Certificate.ExportCertificatePem()],
                ClientCertificate = client.ExportCertificatePem(),
                ClientCertificateKey = key.ExportPkcs8PrivateKeyPem(),
                Seed = 1,
            };
            bench._station = new ReferenceStation(options, new MemoryStorage(), bench._clock.Time, bench._tracker);
            await bench._station.PowerOnAsync();
            return bench;
        }

        public void Present(CertificateAuthority server) => _server = server;

        public async Task UntilAsync(Func<bool> condition, TimeSpan? patience = null)
        {
            var held = await _clock.UntilAsync(condition, patience ?? TimeSpan.FromMinutes(5), CancellationToken.None);
            if (patience is null)
                held.Should().BeTrue(string.Join("; ", Csms.Calls));
        }

        public async ValueTask DisposeAsync()
        {
            await _station!.DisposeAsync();
            await Csms.DisposeAsync();
            Csms.Faults.Should().BeEmpty();
        }
    }
}
