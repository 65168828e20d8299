using System.Globalization;
using System.Security.Authentication;
using TestHarness.Transport.WebSockets;

namespace TestHarness.Proxy;

/// <summary>The facts of a connection event; what is absent is left out. Never a password.</summary>
internal sealed class Facts
{
    private readonly Dictionary<string, string> _facts = [];

    internal IReadOnlyDictionary<string, string> All => _facts;

    internal static Facts Of(TlsFacts tls) => new Facts()
        .Add("protocol", tls.Protocol switch { SslProtocols.Tls12 => "TLS 1.2", SslProtocols.Tls13 => "TLS 1.3", (SslProtocols)0x300 => "TLS 1.1", var other => other.ToString() })
        .Add("cipher", tls.CipherSuite)
        .Add("offeredCiphers", tls.OfferedCipherSuites.Count == 0 ? null : string.Join(", ", tls.OfferedCipherSuites))
        .Add("serverName", tls.ServerName)
        .Add("serverCertificate", tls.ServerCertificatePem)
        .Add("clientCertificate", tls.ClientCertificatePem);

    internal static Facts Of(UpgradeRequest request, string path) => new Facts()
        .Add("path", path)
        .Add("identity", request.Identity)
        .Add("subprotocols", request.Subprotocols.Count == 0 ? null : string.Join(", ", request.Subprotocols))
        .Add("authorization", request.Authorization?.Split(' ', 2)[0])
        .Add("username", request.Credentials?.Username)
        .Add("passwordLength", request.Credentials?.Password.Length)
        .Add("extensions", request.Extensions);

    internal Facts Add(string name, string? value)
    {
        if (value is not null)
            _facts[name] = value;
        return this;
    }

    internal Facts Add(string name, long? value) => Add(name, value?.ToString(CultureInfo.InvariantCulture));
}
