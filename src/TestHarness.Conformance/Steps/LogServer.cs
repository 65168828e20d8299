using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using TestHarness.Transport.Control;

namespace TestHarness.Conformance.Steps;

/// <summary>A server on loopback that takes logs, and refuses them at one address.</summary>
internal sealed class LogServer : IAsyncDisposable
{
    private const string Refused = "/refused";
    private WebApplication? _server;

    /// <summary>Where logs are taken; the file's name is to follow (N01.FR.21).</summary>
    public string Location => Address + "/logs/";

    /// <summary>Where they are refused.</summary>
    public string RefusingLocation => Address + Refused;

    private string Address => _server!.Urls.Single();

    /// <summary>Listens, unless it does.</summary>
    public async Task StartAsync() => _server ??= await SmallHost.StartAsync(new IPEndPoint(IPAddress.Loopback, 0), application => application.Run(AnswerAsync));

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        if (_server is { } server)
            await SmallHost.StopAsync(server);
    }

    private static async Task AnswerAsync(HttpContext context)
    {
        await context.Request.Body.CopyToAsync(Stream.Null, context.RequestAborted);
        context.Response.StatusCode = context.Request.Path.StartsWithSegments(Refused, StringComparison.Ordinal) ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status201Created;
    }
}
