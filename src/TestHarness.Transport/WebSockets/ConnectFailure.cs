namespace TestHarness.Transport.WebSockets;

/// <summary>At which stage a connection attempt failed.</summary>
public enum ConnectFailure
{
    /// <summary>The name did not resolve, or nothing listens there.</summary>
    Tcp,

    /// <summary>The TLS handshake failed for a reason other than the server's certificate.</summary>
    Tls,

    /// <summary>The server speaks no version of TLS that this client does (A00.FR.316).</summary>
    TlsVersion,

    /// <summary>The server would speak a version of TLS that nobody is to speak any more, which is all that this client offered (A00.FR.315).</summary>
    OldTls,

    /// <summary>The server's certificate was not accepted by this client (A00.FR.310, A00.FR.413).</summary>
    ServerCertificate,

    /// <summary>The server answered with another status than 101.</summary>
    Refused,

    /// <summary>The upgrade answer broke RFC 6455.</summary>
    BadUpgrade,

    /// <summary>The server accepted without, or with a subprotocol that was not offered.</summary>
    Subprotocol,

    /// <summary>Nothing came in time.</summary>
    Timeout,
}
