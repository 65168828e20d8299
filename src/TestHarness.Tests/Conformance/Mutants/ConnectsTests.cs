using System.Security.Authentication;
using FluentAssertions;
using NUnit.Framework;
using TestHarness.Conformance.Mutants.Behaviours;
using TestHarness.Station;
using TestHarness.Transport.WebSockets;

namespace TestHarness.Tests.Conformance.Mutants;

public sealed class ConnectsTests
{
    private static readonly ClientOptions Right = new()
    {
        Address = new Uri("wss://csms.example/CS1"),
        Subprotocols = ["ocpp2.0.1"],
        Credentials = new BasicCredentials("CS1", "secret"u8.ToArray()),
    };

    [Test]
    public async Task Changes_what_is_given_from_the_connection_on_that_is_given()
    {
        var seen = await ConnectTwiceAsync(new Connects { Username = "somebody", TlsVersions = SslProtocols.Tls12, TrustsAnyServer = true, From = 2 });

        seen[0].Should().BeSameAs(Right);
        seen[1].Credentials.Should().Be(new BasicCredentials("somebody", Right.Credentials!.Password));
        seen[1].TlsProtocols.Should().Be(SslProtocols.Tls12);
        seen[1].ServerCertificateCheck!(this, null, null, System.Net.Security.SslPolicyErrors.RemoteCertificateChainErrors).Should().BeTrue();
        seen[1].CipherSuites.Should().BeNull();
    }

    [Test]
    public async Task Leaves_the_rest()
    {
        var seen = await ConnectTwiceAsync(new Connects { Password = "wrong" });

        seen[0].Credentials!.Username.Should().Be("CS1");
        seen[0].Credentials!.Password.ToArray().Should().Equal("wrong"u8.ToArray());
        seen[0].ServerCertificateCheck.Should().BeNull("its own check holds");
        seen[0].TlsProtocols.Should().Be(Right.TlsProtocols);
    }

    private static async Task<List<ClientOptions>> ConnectTwiceAsync(Connects behaviour)
    {
        var seen = new List<ClientOptions>();
        var options = behaviour.Equip(new StationOptions
        {
            Identity = "CS1",
            CsmsUrl = new Uri("wss://csms.example"),
            Connect = (client, _) =>
            {
                seen.Add(client);
                return Task.FromResult<IOcppSocket>(null!);
            },
        });
        await options.Connect!(Right, CancellationToken.None);
        await options.Connect!(Right, CancellationToken.None);
        return seen;
    }
}
