namespace TestHarness.Conformance.Statements;

/// <summary>How to connect to the product, or how it connects to the harness.</summary>
public sealed record ConnectionStatement
{
    /// <summary>The station's identity, the last segment of the path that it connects to.</summary>
    public string Identity { get; init; } = "TH-STATION";

    /// <summary>The security profile, 0 to 3.</summary>
    public int SecurityProfile { get; init; } = 1;

    /// <summary>The password of HTTP Basic authentication (security profiles 1 and 2).</summary>
    public SecretStatement? BasicAuthPassword { get; init; }

    /// <summary>Where a CSMS listens, without the identity: <c>ws://host:port/path</c> or <c>wss://...</c>.</summary>
    public string? Address { get; init; }

    /// <summary>Where the harness listens for a station: <c>127.0.0.1:9000</c>. The station is to be pointed here.</summary>
    public string? Listen { get; init; }

    /// <summary>File of PEM certificates that a CSMS's server certificate must chain to.</summary>
    public string? TrustedRoots { get; init; }

    /// <summary>PEM file with the certificate that the harness shows to a station; made by the harness when absent.</summary>
    public string? ServerCertificate { get; init; }

    /// <summary>PEM file with the private key of <see cref="ServerCertificate"/>.</summary>
    public string? ServerKey { get; init; }

    /// <summary>PEM file with the client certificate that the harness's station shows to a CSMS (security profile 3).</summary>
    public string? ClientCertificate { get; init; }

    /// <summary>PEM file with the private key of <see cref="ClientCertificate"/>.</summary>
    public string? ClientKey { get; init; }
}
