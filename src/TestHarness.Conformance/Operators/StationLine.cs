using System.Net.Security;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using TestHarness.Transport.WebSockets;

namespace TestHarness.Conformance.Operators;

/// <summary>How the harness's own station reaches its CSMS; lets one connection attempt bring other credentials than the station's.</summary>
public sealed class StationLine
{
    /// <summary>Replaces the credentials of the next attempt; null leaves them as they are.</summary>
    public Credentials? NextCredentials { get; set; }

    /// <summary>Where the line to an address leads, without the identity; null for an address that is reached as it is.</summary>
    public Func<Uri, Uri?>? Route { get; set; }

    /// <summary>The endpoints that <see cref="NextEndpoint"/> counts.</summary>
    public Func<IReadOnlyList<Uri>>? Endpoints { get; set; }

    /// <summary>Leads the next attempt to one of <see cref="Endpoints"/>, whatever network profile the station uses; null leaves it as it is.</summary>
    public int? NextEndpoint { get; set; }

    /// <summary>The cipher suites that the last connection is to offer to the CSMS; null offers the usual ones.</summary>
    public IReadOnlyList<TlsCipherSuite>? LastCipherSuites { get; private set; }

    /// <summary>The only TLS version that the next connection is to offer to the CSMS; null offers the usual ones.</summary>
    public SslProtocols? NextTlsVersion { get; set; }

    /// <summary>The only TLS version that the last connection is to offer to the CSMS; null offers the usual ones.</summary>
    public SslProtocols? LastTlsVersion { get; private set; }

    /// <summary>The client certificate, with its key, that the station last connected with; null when it showed none.</summary>
    public X509Certificate2? LastClientCertificate { get; private set; }

    /// <summary>Opens a connection, as <c>StationOptions.Connect</c>.</summary>
    public Task<IOcppSocket> ConnectAsync(ClientOptions options, CancellationToken cancellation)
    {
        LastTlsVersion = NextTlsVersion;
        NextTlsVersion = null;
        LastCipherSuites = NextCredentials?.CipherSuite is { } suite ? [suite] : null;
        if (NextCredentials is { } other)
        {
            NextCredentials = null;
            if (other.ClientCertificate is not null)
                options = options with { ClientCertificate = other.ClientCertificate, ClientCertificateChain = null };
            var own = options.Credentials ?? new BasicCredentials(string.Empty, default);
            options = options with
            {
                Subprotocols = other.Subprotocols ?? options.Subprotocols,
                Credentials = other.None || options.Credentials is null
                    ? null
                    : new BasicCredentials(other.Username ?? own.Username, other.Password is { } password ? Encoding.UTF8.GetBytes(password) : own.Password),
            };
        }

        var way = NextEndpoint is { } index ? Endpoints?.Invoke()[index] : Route?.Invoke(options.Address);
        NextEndpoint = null;
        if (way is not null)
            options = options with { Address = new Uri($"{way.OriginalString.TrimEnd('/')}/{options.Address.Segments[^1]}") };
        LastClientCertificate = options.ClientCertificate;
        return OcppClient.ConnectAsync(options, cancellation);
    }

    /// <summary>Credentials that are not the station's.</summary>
    /// <param name="Username">The user name; null keeps the station's.</param>
    /// <param name="Password">The password; null keeps the station's.</param>
    /// <param name="None">Sends none at all.</param>
    /// <param name="ClientCertificate">The client certificate, with its key; null keeps the station's.</param>
    /// <param name="CipherSuite">The only cipher suite to offer; null offers the usual ones.</param>
    /// <param name="Subprotocols">The WebSocket subprotocols to offer; null offers the station's.</param>
    public sealed record Credentials(string? Username, string? Password, bool None, X509Certificate2? ClientCertificate = null, TlsCipherSuite? CipherSuite = null, IReadOnlyList<string>? Subprotocols = null);
}
