using System.Net.Security;

namespace TestHarness.Transport.WebSockets;

/// <summary>The cipher suites that OCPP asks for (A00.FR.318, A00.FR.319), their ECDHE-RSA relatives, and those of TLS 1.3.</summary>
internal static class CipherSuites
{
    private static readonly TlsCipherSuite[] Usual =
    [
        TlsCipherSuite.TLS_AES_128_GCM_SHA256,
        TlsCipherSuite.TLS_AES_256_GCM_SHA384,
        TlsCipherSuite.TLS_CHACHA20_POLY1305_SHA256,
        TlsCipherSuite.TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256,
        TlsCipherSuite.TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384,
        TlsCipherSuite.TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256,
        TlsCipherSuite.TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384,
        TlsCipherSuite.TLS_RSA_WITH_AES_128_GCM_SHA256,
        TlsCipherSuite.TLS_RSA_WITH_AES_256_GCM_SHA384,
    ];

    /// <summary>The suites; null where the platform does not let a program choose.</summary>
    public static CipherSuitesPolicy? Policy { get; } = OperatingSystem.IsLinux() || OperatingSystem.IsMacOS() ? Create(Usual) : null;

    /// <summary>The policy of a client: its own choice of suites where it made one.</summary>
    /// <exception cref="PlatformNotSupportedException">The platform does not let a program choose.</exception>
    public static CipherSuitesPolicy? For(IReadOnlyList<TlsCipherSuite>? chosen)
    {
        if (chosen is null)
            return Policy;
        if (OperatingSystem.IsWindows())
            throw new PlatformNotSupportedException("This platform does not let a program choose cipher suites.");
        return Create(chosen);
    }

    [System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
    private static CipherSuitesPolicy Create(IEnumerable<TlsCipherSuite> suites) => new(suites);
}
