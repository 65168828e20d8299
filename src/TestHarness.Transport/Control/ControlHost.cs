using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using TestHarness.Ocpp.Messages;
using TestHarness.Transport.WebSockets;

namespace TestHarness.Transport.Control;

/// <summary>A small HTTP interface on loopback, for whoever operates a simulator. What cannot be done is answered with a JSON problem (RFC 9457).</summary>
public sealed class ControlHost : IAsyncDisposable
{
    private readonly WebApplication _application;

    private ControlHost(WebApplication application) => _application = application;

    /// <summary>Its address: <c>http://127.0.0.1:port/</c>.</summary>
    public Uri Address => new(_application.Urls.Single());

    /// <summary>Listens on loopback.</summary>
    /// <param name="port">The port; 0 takes a free one.</param>
    /// <param name="map">Maps the endpoints.</param>
    /// <param name="statusOf">The HTTP status for an exception of what is controlled; null means that it is a defect, answered with 500.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="PortInUseException">Another program listens there.</exception>
    public static Task<ControlHost> StartAsync(int port, Action<IEndpointRouteBuilder> map, Func<Exception, int?> statusOf, CancellationToken cancellation = default) =>
        StartAsync(new IPEndPoint(IPAddress.Loopback, port), map, statusOf, cancellation);

    /// <summary>Listens.</summary>
    /// <param name="endPoint">Where; port 0 takes a free one. On another address than loopback, other machines are answered too.</param>
    /// <param name="map">Maps the endpoints.</param>
    /// <param name="statusOf">The HTTP status for an exception of what is controlled; null means that it is a defect, answered with 500.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="PortInUseException">Another program listens there.</exception>
    public static async Task<ControlHost> StartAsync(IPEndPoint endPoint, Action<IEndpointRouteBuilder> map, Func<Exception, int?> statusOf, CancellationToken cancellation = default)
    {
        var isLocal = IPAddress.IsLoopback(endPoint.Address);
        return new ControlHost(await SmallHost.StartAsync(
            endPoint,
            application =>
            {
                application.Use((context, next) => AnswerAsync(context, next, statusOf, isLocal));
                application.UseRouting();
                map(application);
            },
            cancellation));
    }

    /// <summary>Answers with JSON, written as OCPP writes it.</summary>
    public static Task WriteAsync(HttpContext context, object? answer, int status = 200)
    {
        context.Response.StatusCode = status;
        return answer is null
            ? Task.CompletedTask
            : context.Response.WriteAsJsonAsync(answer, answer.GetType(), OcppJson.Options, "application/json", context.RequestAborted);
    }

    /// <inheritdoc />
    public ValueTask DisposeAsync() => SmallHost.StopAsync(_application);

    private static async Task AnswerAsync(HttpContext context, RequestDelegate next, Func<Exception, int?> statusOf, bool isLocal)
    {
        try
        {
            Admit(context.Request, isLocal);
            await next(context);
            if (context.GetEndpoint() is null)
                throw new ControlProblemException(404, $"There is nothing at {context.Request.Path}.", "a path of the control interface's documentation");
            if (context.Response.StatusCode == StatusCodes.Status405MethodNotAllowed && !context.Response.HasStarted)
                throw new ControlProblemException(405, $"{context.Request.Method} does nothing at {context.Request.Path}.", context.Response.Headers.Allow.ToString());
        }
        catch (ControlProblemException problem)
        {
            await ProblemAsync(context, problem.Status, problem.Message, problem.Expected);
        }
        catch (Exception error) when (!context.RequestAborted.IsCancellationRequested && !context.Response.HasStarted)
        {
            await ProblemAsync(context, statusOf(error) ?? 500, error.Message, null);
        }
        catch (OperationCanceledException)
        {
            // Whoever asked went away.
        }
    }

    // A web page that somebody looks at must not reach in here (by its own address, or by a name that points here).
    private static void Admit(HttpRequest request, bool isLocal)
    {
        var host = request.Host.Host;
        var origin = request.Headers.Origin.ToString();
        if (!isLocal)
        {
            var isOwn = host == "localhost" || IPAddress.TryParse(host, out _) || host.Equals(Dns.GetHostName(), StringComparison.OrdinalIgnoreCase);
            if (!isOwn || (origin.Length > 0 && origin != $"http://{request.Host}"))
                throw new ControlProblemException(403, "This is answered under the machine's address or name only, and to its own pages.", "a request to an IP address");
        }
        else if (host is not ("localhost" or "127.0.0.1" or "[::1]") || (origin.Length > 0 && !(Uri.TryCreate(origin, UriKind.Absolute, out var from) && from.IsLoopback)))
        {
            throw new ControlProblemException(403, "The control interface answers this machine only.", "a request to localhost");
        }
    }

    private static Task ProblemAsync(HttpContext context, int status, string detail, string? expected)
    {
        var problem = new Dictionary<string, object> { ["title"] = Title(status), ["status"] = status, ["detail"] = detail };
        if (!string.IsNullOrEmpty(expected))
            problem["expected"] = expected;
        context.Response.StatusCode = status;
        return context.Response.WriteAsJsonAsync(problem, JsonSerializerOptions.Web, "application/problem+json", context.RequestAborted);
    }

    private static string Title(int status) => status switch
    {
        400 => "Wrong input",
        403 => "Not from here",
        404 => "Not found",
        405 => "Wrong method",
        409 => "Not possible now",
        502 => "The other side failed",
        504 => "The other side did not answer",
        _ => "It went wrong",
    };
}
