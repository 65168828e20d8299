using System.Net;

namespace TestHarness.Csms;

/// <summary>One address on which the CSMS listens; each has one security profile (A00.FR.006).</summary>
public sealed record CsmsListener
{
    /// <summary>Address to bind; loopback unless asked otherwise.</summary>
    public IPAddress Address { get; init; } = IPAddress.Loopback;

    /// <summary>Port; 0 takes a free one.</summary>
    public int Port { get; init; }

    /// <summary>
    /// 0: no security; 1: HTTP Basic authentication; 2: TLS with Basic authentication; 3: TLS with client certificates (A00).
    /// </summary>
    public int SecurityProfile { get; init; }

    /// <summary>The path of the endpoint; a station's connection URL has its identity behind it.</summary>
    public string Path { get; init; } = "/ocpp";

    internal bool IsTls => SecurityProfile >= 2;

    internal bool UsesPasswords => SecurityProfile is 1 or 2;

    internal bool UsesClientCertificates => SecurityProfile == 3;
}
