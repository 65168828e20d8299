using Microsoft.Extensions.Logging;
using TestHarness.Csms.Observation;
using TestHarness.Transport.WebSockets;

namespace TestHarness.Csms.Connections;

/// <summary>A listener that listens.</summary>
internal sealed class ListenerHost : IAsyncDisposable
{
    private readonly OcppServer _server;

    private ListenerHost(OcppServer server, CsmsListener listener, Uri endpoint)
    {
        _server = server;
        Listener = listener;
        Endpoint = endpoint;
    }

    public CsmsListener Listener { get; }

    public Uri Endpoint { get; }

    public static async Task<ListenerHost> StartAsync(CsmsServices csms, CsmsListener listener, Observers observers, CancellationToken cancellation)
    {
        var tls = listener.IsTls ? csms.Certificates.Tls(listener) : null;
        var options = new ServerOptions
        {
            Address = listener.Address,
            Port = listener.Port,
            Tls = tls is null ? null : csms.Options.ListenerTls?.Invoke(tls) ?? tls,
            AcceptCompression = csms.Options.AcceptCompression,
            PingInterval = csms.Options.PingInterval,
            Tracker = csms.Tracker,
        };
        var server = new OcppServer(options, new ListenerApplication(csms, listener, observers));
        server.ApplicationFailed += error => csms.Log.LogError(error, "A connection failed");
        await server.StartAsync(cancellation).ConfigureAwait(false);
        return new ListenerHost(server, listener, new Uri(server.Address, listener.Path));
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();
}
