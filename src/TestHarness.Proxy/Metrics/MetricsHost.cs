using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using TestHarness.Transport.Control;
using TestHarness.Transport.WebSockets;

namespace TestHarness.Proxy.Metrics;

/// <summary>Serves metrics over HTTP at <c>/metrics</c>, for Prometheus to fetch.</summary>
public sealed class MetricsHost : IAsyncDisposable
{
    private readonly WebApplication _application;
    private readonly PrometheusExporter _exporter;

    private MetricsHost(WebApplication application, PrometheusExporter exporter)
    {
        _application = application;
        _exporter = exporter;
    }

    /// <summary>Where the metrics are.</summary>
    public Uri Address => new(new Uri(_application.Urls.Single()), "/metrics");

    /// <summary>Listens.</summary>
    /// <param name="endpoint">Where; port 0 takes a free one.</param>
    /// <param name="meter">What to serve.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="PortInUseException">Another program listens there.</exception>
    public static async Task<MetricsHost> StartAsync(IPEndPoint endpoint, ProxyMeter meter, CancellationToken cancellation = default)
    {
        var exporter = new PrometheusExporter(meter.Meter);
        try
        {
            return new MetricsHost(await SmallHost.StartAsync(endpoint, application => application.Run(context => AnswerAsync(context, exporter)), cancellation), exporter);
        }
        catch
        {
            exporter.Dispose();
            throw;
        }
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await SmallHost.StopAsync(_application);
        _exporter.Dispose();
    }

    private static Task AnswerAsync(HttpContext context, PrometheusExporter exporter)
    {
        if (!HttpMethods.IsGet(context.Request.Method) || context.Request.Path != "/metrics")
        {
            context.Response.StatusCode = context.Request.Path == "/metrics" ? StatusCodes.Status405MethodNotAllowed : StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        }

        context.Response.ContentType = PrometheusExporter.ContentType;
        return context.Response.WriteAsync(exporter.Write(), context.RequestAborted);
    }
}
