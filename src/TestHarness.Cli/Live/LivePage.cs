using System.Net;
using System.Net.ServerSentEvents;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using TestHarness.Conformance.Operators;
using TestHarness.Transport.Control;
using TestHarness.Transport.WebSockets;

namespace TestHarness.Cli.Live;

/// <summary>Serves the page of a run: how it goes on, and the questions to the person at the product, with buttons to answer.</summary>
internal sealed class LivePage : IAsyncDisposable
{
    // A page of another site can neither read this key nor send the header that carries it.
    private const string KeyHeader = "X-Run-Key";
    private static readonly TimeSpan s_lastWords = TimeSpan.FromSeconds(2);
    private readonly string _key = RandomNumberGenerator.GetHexString(32, lowercase: true);
    private readonly LiveRun _run;
    private readonly TaskCompletionSource _allGone = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private ControlHost? _host;
    private int _readers = 1;

    private LivePage(LiveRun run) => _run = run;

    /// <summary>Where it is, for a browser on this machine or, when it listens on all addresses, on another.</summary>
    public Uri Address => _host!.Address is var address && address.Host is "0.0.0.0" or "[::]" ? new UriBuilder(address) { Host = Dns.GetHostName() }.Uri : address;

    /// <summary>Serves the page.</summary>
    /// <param name="endPoint">Where to listen; port 0 takes a free one.</param>
    /// <param name="run">The run.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="PortInUseException">Another program listens there.</exception>
    public static async Task<LivePage> StartAsync(IPEndPoint endPoint, LiveRun run, CancellationToken cancellation)
    {
        var page = new LivePage(run);
        page._host = await ControlHost.StartAsync(endPoint, page.Map, _ => null, cancellation);
        return page;
    }

    /// <summary>Ends it; browsers that follow the run get its end first.</summary>
    public async ValueTask DisposeAsync()
    {
        _run.Feed.End();
        Left();
        try
        {
            await _allGone.Task.WaitAsync(s_lastWords);
        }
        catch (TimeoutException)
        {
            // A browser that does not read keeps nobody from leaving.
        }

        await _host!.DisposeAsync();
    }

    private void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/", context => SendAsync(context, "text/html", Resource("live.html").Replace("{{key}}", _key, StringComparison.Ordinal)));
        routes.MapGet("/live.css", context => SendAsync(context, "text/css", Resource("live.css")));
        routes.MapGet("/live.js", context => SendAsync(context, "text/javascript", Resource("live.js")));
        routes.MapGet("/events", EventsAsync);
        routes.MapPost("/answer", AnswerAsync);
    }

    private async Task EventsAsync(HttpContext context)
    {
        Interlocked.Increment(ref _readers);
        try
        {
            context.Response.ContentType = "text/event-stream";
            context.Response.Headers.CacheControl = "no-cache";
            await context.Response.Body.FlushAsync(context.RequestAborted);
            await SseFormatter.WriteAsync(_run.Feed.ReadAsync(context.RequestAborted), context.Response.Body, context.RequestAborted);
            await context.Response.CompleteAsync();
        }
        finally
        {
            Left();
        }
    }

    private async Task AnswerAsync(HttpContext context)
    {
        if (!CryptographicOperations.FixedTimeEquals(System.Text.Encoding.UTF8.GetBytes(context.Request.Headers[KeyHeader].ToString()), System.Text.Encoding.UTF8.GetBytes(_key)))
            throw new ControlProblemException(403, "Only the page of this run can answer.", $"the header {KeyHeader} with the key of the page");
        var said = await ControlBody.ReadAsync<LiveAnswer>(context.Request);
        var note = string.IsNullOrWhiteSpace(said.Note) ? null : said.Note.Trim();
        if (!_run.Board.TryAnswer(said.Prompt, new OperatorAnswer(said.Outcome, note)))
            throw new ControlProblemException(409, "This question was answered already, or is over.");
        context.Response.StatusCode = StatusCodes.Status204NoContent;
    }

    private void Left()
    {
        if (Interlocked.Decrement(ref _readers) == 0)
            _allGone.TrySetResult();
    }

    private static Task SendAsync(HttpContext context, string type, string text)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers.CacheControl = "no-store";
        context.Response.ContentType = type + "; charset=utf-8";
        return context.Response.WriteAsync(text, context.RequestAborted);
    }

    private static string Resource(string name)
    {
        using var stream = typeof(LivePage).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
