using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using TestHarness.Transport.Control;

namespace TestHarness.Conformance.Steps;

/// <summary>A server on loopback that takes logs, and refuses, redirects or protects them at other addresses.</summary>
internal sealed class LogServer : IAsyncDisposable
{
    private const string Logs = "/logs/";
    private const string Refusing = "/refusing";
    private const string Redirecting = "/redirecting";
    private const string Protected = "/protected/";
    private const string Credentials = "station:log-secret";
    private WebApplication? _server;

    /// <summary>Where logs are taken; the file's name is to follow (N01.FR.21).</summary>
    public string Location => Address + Logs;

    /// <summary>Where they are refused.</summary>
    public string RefusingLocation => Address + Refusing;

    /// <summary>From where they are redirected, with the name of a file (N01.FR.30).</summary>
    public string RedirectingLocation => Address + Redirecting + "/station.log";

    /// <summary>Where they are taken from who has the name and password in it (N01.FR.25).</summary>
    public string ProtectedLocation => Address.Replace("://", $"://{Credentials}@", StringComparison.Ordinal) + Protected;

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
        var path = context.Request.Path.Value ?? "";
        if (path.StartsWith(Redirecting, StringComparison.Ordinal))
            context.Response.Headers.Location = Logs;
        context.Response.StatusCode = path switch
        {
            _ when path.StartsWith(Refusing, StringComparison.Ordinal) => StatusCodes.Status503ServiceUnavailable,
            _ when path.StartsWith(Redirecting, StringComparison.Ordinal) => StatusCodes.Status307TemporaryRedirect,
            _ when path.StartsWith(Protected, StringComparison.Ordinal) && !IsAuthorized(context.Request) => StatusCodes.Status401Unauthorized,
            _ => StatusCodes.Status201Created,
        };
    }

    private static bool IsAuthorized(HttpRequest request) => request.Headers.Authorization == "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes(Credentials));
}
