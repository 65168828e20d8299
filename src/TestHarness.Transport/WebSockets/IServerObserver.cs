using System.Net;

namespace TestHarness.Transport.WebSockets;

/// <summary>Sees what happens to a server's connections before and beside the messages.</summary>
public interface IServerObserver
{
    /// <summary>A TCP connection was accepted.</summary>
    void TcpAccepted(long connectionId, IPEndPoint remote);

    /// <summary>A TLS handshake ended well.</summary>
    void TlsEstablished(long connectionId, TlsFacts facts);

    /// <summary>A TLS handshake ended badly. <paramref name="error"/> says why in one sentence, with the alert where the platform tells it.</summary>
    void TlsFailed(long connectionId, string error);

    /// <summary>A request that is not a correct WebSocket upgrade was answered with <paramref name="status"/>.</summary>
    void NotAnUpgrade(long connectionId, string method, string path, int status, string reason);

    /// <summary>The TCP connection ended, after everything else of it was seen.</summary>
    void TcpClosed(long connectionId);
}
