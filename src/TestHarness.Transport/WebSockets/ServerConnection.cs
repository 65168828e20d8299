using System.Net;
using System.Security.Cryptography.X509Certificates;
using TestHarness.Transport.Activity;

namespace TestHarness.Transport.WebSockets;

/// <summary>What a server knows of one TCP connection.</summary>
internal sealed class ServerConnection
{
    public required long Id { get; init; }

    public required IPEndPoint Remote { get; init; }

    public required TrackedLink Link { get; init; }

    public TlsFacts? Tls { get; set; }

    public X509Certificate2? ClientCertificate { get; set; }

    /// <summary>The WebSocket, once there is one.</summary>
    public OcppSocket? Socket { get; set; }

    /// <summary>Completes, and never fails, when the application is done with the connection.</summary>
    public Task Serving { get; set; } = Task.CompletedTask;
}
