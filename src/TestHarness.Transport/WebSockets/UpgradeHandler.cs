using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace TestHarness.Transport.WebSockets;

/// <summary>Answers HTTP requests: the server's side of the opening handshake (RFC 6455 section 4.2, Part 4 section 3.3).</summary>
internal sealed class UpgradeHandler(
    ServerOptions options,
    IServerApplication application,
    IServerObserver? observer,
    Action<Exception> applicationFailed,
    CancellationToken stopping) : IHttpApplication<HttpContext>
{
    private static readonly TimeSpan QuietLimit = TimeSpan.FromSeconds(5);

    public HttpContext CreateContext(IFeatureCollection contextFeatures) => new DefaultHttpContext(contextFeatures);

    public void DisposeContext(HttpContext context, Exception? exception)
    {
    }

    public async Task ProcessRequestAsync(HttpContext context)
    {
        var connection = context.Features.Get<ServerConnection>()!;

        // Until the application has taken the connection over, or the refusal is written.
        using var deciding = options.Tracker.Begin();
        if (UpgradeFault.Find(context) is { } fault)
        {
            connection.Link.Ending();
            observer?.NotAnUpgrade(connection.Id, context.Request.Method, RawPath(context), fault.Status, fault.Reason);
            var headers = new Dictionary<string, string> { ["Upgrade"] = "websocket", ["Sec-WebSocket-Version"] = "13" };
            await RefuseAsync(context, fault.Status, fault.Status == StatusCodes.Status426UpgradeRequired ? headers : []).ConfigureAwait(false);
            return;
        }

        var request = Read(context, connection);
        var decision = await DecideAsync(request, context.RequestAborted).ConfigureAwait(false);
        if (decision.Status != StatusCodes.Status101SwitchingProtocols)
        {
            connection.Link.Ending();
            await RefuseAsync(context, decision.Status, decision.Headers).ConfigureAwait(false);
            return;
        }

        var dropped = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var socket = connection.Socket = await AcceptAsync(context, connection, request, decision, () => dropped.TrySetResult()).ConfigureAwait(false);
        await using (socket.ConfigureAwait(false))
        {
            if (decision.Subprotocol is null)
            {
                await socket.CloseAsync(1002, decision.Reason).ConfigureAwait(false);
            }
            else
            {
                connection.Serving = ServeAsync(request, socket, connection);
                deciding.Dispose();
                await Task.WhenAny(connection.Serving, dropped.Task).ConfigureAwait(false);
            }

            socket.Abort();
            if (!await socket.WhenQuietAsync(QuietLimit).ConfigureAwait(false))
                context.Abort();
        }
    }

    private async Task<UpgradeDecision> DecideAsync(UpgradeRequest request, CancellationToken gone)
    {
        using var cancellation = CancellationTokenSource.CreateLinkedTokenSource(gone, stopping);
        try
        {
            return await application.DecideAsync(request, cancellation.Token).ConfigureAwait(false);
        }
        catch (Exception error)
        {
            if (!cancellation.IsCancellationRequested)
                applicationFailed(error);
            return UpgradeDecision.Refuse(StatusCodes.Status503ServiceUnavailable, "no decision was made");
        }
    }

    private async Task<OcppSocket> AcceptAsync(HttpContext context, ServerConnection connection, UpgradeRequest request, UpgradeDecision decision, Action drop)
    {
        var compression = options.AcceptCompression ? Compression.Choose(request.Extensions) : null;
        var headers = context.Response.Headers;
        headers.Upgrade = "websocket";
        headers.SecWebSocketAccept = WebSocketKey.Accept(context.Request.Headers.SecWebSocketKey.ToString());
        if (decision.Subprotocol is not null)
            headers.SecWebSocketProtocol = decision.Subprotocol;
        if (compression is not null)
            headers.SecWebSocketExtensions = compression.Header;
        foreach (var (name, value) in decision.Headers)
            headers.Append(name, value);
        var stream = await context.Features.GetRequiredFeature<IHttpUpgradeFeature>().UpgradeAsync().ConfigureAwait(false);
        return new OcppSocket(stream, connection.Link, new SocketSettings
        {
            IsServer = true,
            Subprotocol = decision.Subprotocol,
            Compression = compression,
            Tls = connection.Tls,
            MaxMessageSize = options.MaxMessageSize,
            PingInterval = options.PingInterval,
            Time = options.Time,
            Drop = drop,
            Disposed = static () => { },
        });
    }

    private Task ServeAsync(UpgradeRequest request, OcppSocket socket, ServerConnection connection)
    {
        Task serving;
        try
        {
            serving = application.ServeAsync(request, socket, stopping);
        }
        catch (Exception error)
        {
            serving = Task.FromException(error);
        }

        // On the thread that completes it, which is counted: the link must not look at rest for a moment.
        return serving.ContinueWith(
            task =>
            {
                connection.Link.Ending();
                if (task.Exception?.InnerException is { } error)
                    applicationFailed(error);
            },
            CancellationToken.None,
            TaskContinuationOptions.ExecuteSynchronously,
            TaskScheduler.Default);
    }

    private static async Task RefuseAsync(HttpContext context, int status, IReadOnlyDictionary<string, string> headers)
    {
        context.Response.StatusCode = status;
        context.Response.Headers.Connection = "close";
        context.Response.ContentLength = 0;
        foreach (var (name, value) in headers)
            context.Response.Headers.Append(name, value);
        await context.Response.CompleteAsync().ConfigureAwait(false);
    }

    private static UpgradeRequest Read(HttpContext context, ServerConnection connection)
    {
        var path = RawPath(context);
        var headers = context.Request.Headers;
        return new UpgradeRequest
        {
            Path = path,
            Identity = Uri.UnescapeDataString(path[(path.LastIndexOf('/') + 1)..]),
            Subprotocols = [.. headers.GetCommaSeparatedValues("Sec-WebSocket-Protocol").Select(static name => name.Trim()).Where(static name => name.Length > 0)],
            Authorization = Header(context, "Authorization"),
            Credentials = BasicAuthentication.Read(Header(context, "Authorization")),
            Extensions = Header(context, "Sec-WebSocket-Extensions"),
            Headers = headers
                .Where(static header => header.Key is not ("Authorization" or "Sec-WebSocket-Extensions" or "Sec-WebSocket-Protocol"))
                .ToDictionary(static header => header.Key, static header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase),
            Tls = connection.Tls,
            ClientCertificate = connection.ClientCertificate,
            Remote = connection.Remote,
            ConnectionId = connection.Id,
        };
    }

    private static string? Header(HttpContext context, string name) => context.Request.Headers.TryGetValue(name, out var value) ? value.ToString() : null;

    private static string RawPath(HttpContext context)
    {
        var target = context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        var query = target.IndexOf('?', StringComparison.Ordinal);
        return query < 0 ? target : target[..query];
    }
}
