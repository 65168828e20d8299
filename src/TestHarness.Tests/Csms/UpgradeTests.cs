using System.Net.Security;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using FluentAssertions;
using NUnit.Framework;
using TestHarness.Csms;
using TestHarness.Ocpp;
using TestHarness.Transport.WebSockets;

namespace TestHarness.Tests.Csms;

[TestFixture]
public sealed class UpgradeTests
{
    private static readonly CsmsOptions WithPasswords = CsmsFixture.Options with { Listeners = [new CsmsListener { SecurityProfile = 1 }] };

    [Test]
    public async Task Lets_a_station_in_that_it_knows()
    {
        await using var csms = await CsmsFixture.StartAsync();
        await using var station = await ScriptedStation.ConnectAsync(csms, CsmsFixture.Identity);
        (await csms.StationAsync(CsmsFixture.Identity)).Should().Match<TestHarness.Csms.Stations.StationView>(view => view.Connected && view.Version == OcppVersion.V21);
    }

    [Test]
    public async Task Listens_at_one_more_address_while_it_runs()
    {
        await using var csms = await CsmsFixture.StartAsync();
        var second = await csms.ListenAsync(new CsmsListener { SecurityProfile = 1 });
        csms.Endpoints.Should().HaveCount(2).And.EndWith(second);
        var options = ScriptedStation.Options(csms, CsmsFixture.Identity, CsmsFixture.Password);
        await using var station = await ScriptedStation.ConnectAsync(options with { Address = new Uri(second, options.Address.AbsolutePath) });
        (await csms.StationAsync(CsmsFixture.Identity)).SecurityProfile.Should().Be(1);
    }

    [TestCase(TlsCipherSuite.TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384)]
    [TestCase(TlsCipherSuite.TLS_RSA_WITH_AES_256_GCM_SHA384)]
    public async Task Has_a_certificate_of_its_own_for_the_suites_of_either_kind_of_key(TlsCipherSuite suite)
    {
        // A00.FR.318
        await using var csms = await CsmsFixture.StartAsync(WithPasswords with { Listeners = [new CsmsListener { SecurityProfile = 2 }] });
        var root = X509Certificate2.CreateFromPem((await csms.AuthorityCertificatesAsync()).Station);
        await using var client = await OcppClient.ConnectAsync(ScriptedStation.Options(csms, CsmsFixture.Identity, CsmsFixture.Password) with
        {
            TrustedRoots = [root],
            TlsProtocols = SslProtocols.Tls12,
            CipherSuites = [suite],
        });
        client.Tls!.CipherSuite.Should().Be(suite.ToString());
    }

    [Test]
    public async Task Refuses_an_unknown_identity_with_404()
    {
        await using var csms = await CsmsFixture.StartAsync(WithPasswords);
        await RefusedAsync(ScriptedStation.Options(csms, "CS999", CsmsFixture.Password), 404);
    }

    [Test]
    public async Task Refuses_an_identity_with_a_colon_though_it_accepts_unknown_ones()
    {
        await using var csms = await CsmsFixture.StartAsync(new CsmsOptions { AcceptUnknownStations = true });
        await RefusedAsync(ScriptedStation.Options(csms, "CS:1"), 404);
        await RefusedAsync(ScriptedStation.Options(csms, new string('x', 49)), 404);
    }

    [Test]
    public async Task Refuses_another_path_with_404()
    {
        await using var csms = await CsmsFixture.StartAsync();
        var options = ScriptedStation.Options(csms, CsmsFixture.Identity);
        await RefusedAsync(options with { Address = new Uri(options.Address, "/elsewhere/" + CsmsFixture.Identity) }, 404);
    }

    [Test]
    public async Task Refuses_a_wrong_password_a_wrong_user_and_no_credentials_with_401()
    {
        await using var csms = await CsmsFixture.StartAsync(WithPasswords);
        await RefusedAsync(ScriptedStation.Options(csms, CsmsFixture.Identity, "fedcba9876543210"), 401);
        await RefusedAsync(ScriptedStation.Options(csms, CsmsFixture.Identity, CsmsFixture.Password, CsmsFixture.Identity + "Invalid"), 401);
        await RefusedAsync(ScriptedStation.Options(csms, CsmsFixture.Identity), 401);
    }

    [Test]
    public async Task Leaves_the_last_word_on_admission_to_its_owner()
    {
        var generous = WithPasswords with { Admission = (request, decision) => decision.Status == 101 ? UpgradeDecision.Refuse(403, "not today") : UpgradeDecision.Accept(request.Subprotocols[0]) };
        await using var csms = await CsmsFixture.StartAsync(generous);
        await RefusedAsync(ScriptedStation.Options(csms, CsmsFixture.Identity, CsmsFixture.Password), 403);
        await using (var wrong = await ScriptedStation.ConnectAsync(ScriptedStation.Options(csms, CsmsFixture.Identity, "fedcba9876543210")))
            await wrong.BootAsync();
        await using var stranger = await ScriptedStation.ConnectAsync(ScriptedStation.Options(csms, "CS999"));
        await stranger.BootAsync();
    }

    [Test]
    public async Task Accepts_the_right_password()
    {
        await using var csms = await CsmsFixture.StartAsync(WithPasswords);
        await using var station = await ScriptedStation.ConnectAsync(ScriptedStation.Options(csms, CsmsFixture.Identity, CsmsFixture.Password));
        await station.BootAsync();
    }

    [Test]
    public async Task Registers_an_unknown_station_with_the_password_that_it_brings()
    {
        await using var csms = await CsmsFixture.StartAsync(WithPasswords with { AcceptUnknownStations = true });
        await using (await ScriptedStation.ConnectAsync(ScriptedStation.Options(csms, "NEW", "first-password-1")))
        {
        }

        await RefusedAsync(ScriptedStation.Options(csms, "NEW", "other-password-2"), 401);
        await csms.RestartAsync();
        await RefusedAsync(ScriptedStation.Options(csms, "NEW", "other-password-2"), 401);
        await using var again = await ScriptedStation.ConnectAsync(ScriptedStation.Options(csms, "NEW", "first-password-1"));
    }

    [Test]
    public async Task Chooses_the_version_that_the_station_prefers_among_its_own()
    {
        await using var csms = await CsmsFixture.StartAsync();
        await using var station = await ScriptedStation.ConnectAsync(csms, CsmsFixture.Identity, OcppVersion.V16, OcppVersion.V201, OcppVersion.V21);
        station.Version.Should().Be(OcppVersion.V201);
    }

    [Test]
    public async Task Completes_the_handshake_without_subprotocol_when_it_speaks_none_of_them()
    {
        await using var csms = await CsmsFixture.StartAsync();
        var connect = () => OcppClient.ConnectAsync(ScriptedStation.Options(csms, CsmsFixture.Identity, versions: OcppVersion.V16));
        (await connect.Should().ThrowAsync<ConnectException>()).Which.Failure.Should().Be(ConnectFailure.Subprotocol);
    }

    [Test]
    public async Task A_station_that_comes_again_replaces_its_former_connection()
    {
        await using var csms = await CsmsFixture.StartAsync();
        await using var first = await ScriptedStation.ConnectAsync(csms, CsmsFixture.Identity);
        await using var second = await ScriptedStation.ConnectAsync(csms, CsmsFixture.Identity);
        await first.Ended;
        await second.BootAsync();
        (await csms.StationAsync(CsmsFixture.Identity)).Connected.Should().BeTrue();
    }

    private static async Task RefusedAsync(ClientOptions options, int status)
    {
        var connect = () => OcppClient.ConnectAsync(options);
        var error = (await connect.Should().ThrowAsync<ConnectException>()).Which;
        error.Failure.Should().Be(ConnectFailure.Refused);
        error.Status.Should().Be(status);
    }
}
