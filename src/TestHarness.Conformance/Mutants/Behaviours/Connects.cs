using System.Diagnostics.CodeAnalysis;
using System.Net.Security;
using System.Security.Authentication;
using System.Text;
using TestHarness.Ocpp;
using TestHarness.Station;
using TestHarness.Transport.WebSockets;

namespace TestHarness.Conformance.Mutants.Behaviours;

/// <summary>A station that connects in another way than it should. What is not given stays as it is.</summary>
public sealed record Connects : Behaviour
{
    /// <summary>The user name of its Basic authentication.</summary>
    public string? Username { get; init; }

    /// <summary>The password of its Basic authentication.</summary>
    public string? Password { get; init; }

    /// <summary>The only cipher suites that it offers, by their IANA names. TLS 1.3 has suites of its own: without them, give <see cref="TlsVersions"/> too.</summary>
    public IReadOnlyList<TlsCipherSuite>? CipherSuites { get; init; }

    /// <summary>The only TLS versions that it offers: <c>Tls12</c>, <c>Tls13</c>, or both with a comma; or <c>Tls11</c> alone, which goes no further than to the CSMS's answer.</summary>
    public SslProtocols? TlsVersions { get; init; }

    /// <summary>Whether it takes any certificate of a server.</summary>
    public bool TrustsAnyServer { get; init; }

    /// <summary>The first of its connections that is made so, from 1; the first is the boot that every case begins with.</summary>
    public int From { get; init; } = 1;

    /// <inheritdoc />
    protected internal override Party? Side => Party.Station;

    /// <inheritdoc />
    public override StationOptions Equip(StationOptions options)
    {
        var connect = options.Connect ?? OcppClient.ConnectAsync;
        var connections = 0;
        return options with { Connect = (client, cancellation) => connect(Interlocked.Increment(ref connections) < From ? client : Changed(client), cancellation) };
    }

    [SuppressMessage("Security", "CA5359:Do Not Disable Certificate Validation", Justification = "The seeded defect is a station that trusts any server.")]
    private ClientOptions Changed(ClientOptions client) => client with
    {
        Credentials = client.Credentials is { } own
            ? new BasicCredentials(Username ?? own.Username, Password is { } password ? Encoding.UTF8.GetBytes(password) : own.Password)
            : null,
        CipherSuites = CipherSuites ?? client.CipherSuites,
        TlsProtocols = TlsVersions ?? client.TlsProtocols,
        ServerCertificateCheck = TrustsAnyServer ? (_, _, _, _) => TrustsAnyServer : client.ServerCertificateCheck,
    };
}
