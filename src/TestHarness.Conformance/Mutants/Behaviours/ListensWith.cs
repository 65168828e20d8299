using System.Security.Authentication;
using TestHarness.Csms;
using TestHarness.Ocpp;

namespace TestHarness.Conformance.Mutants.Behaviours;

/// <summary>A CSMS that sets up TLS in another way than it should. What is not given stays as it is.</summary>
public sealed record ListensWith : Behaviour
{
    /// <summary>The only TLS versions that it accepts: <c>Tls12</c>, <c>Tls13</c>, or both with a comma; <c>Tls11</c> beside them for the beginning of a handshake.</summary>
    public SslProtocols? TlsVersions { get; init; }

    /// <summary>Whether it has one certificate only, with an ECDSA key, so that suites which need an RSA key fail.</summary>
    public bool WithoutRsaCertificate { get; init; }

    /// <inheritdoc />
    protected internal override Party? Side => Party.Csms;

    /// <inheritdoc />
    public override CsmsOptions Equip(CsmsOptions options) => options with
    {
        ListenerTls = tls => tls with
        {
            Protocols = TlsVersions ?? tls.Protocols,
            RsaCertificate = WithoutRsaCertificate ? null : tls.RsaCertificate,
        },
    };
}
