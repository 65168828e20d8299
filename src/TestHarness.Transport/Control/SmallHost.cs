using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using TestHarness.Transport.WebSockets;

namespace TestHarness.Transport.Control;

/// <summary>An HTTP server with nothing but what its owner maps.</summary>
public static class SmallHost
{
    /// <summary>Listens.</summary>
    /// <param name="endpoint">Where; port 0 takes a free one.</param>
    /// <param name="configure">Adds what answers.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="PortInUseException">Another program listens there.</exception>
    public static async Task<WebApplication> StartAsync(IPEndPoint endpoint, Action<WebApplication> configure, CancellationToken cancellation = default)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Listen(endpoint, listen => listen.Protocols = HttpProtocols.Http1);
        });
        builder.Services.AddRoutingCore();
        builder.Logging.SetMinimumLevel(LogLevel.None);
        var application = builder.Build();
        configure(application);
        try
        {
            await application.StartAsync(cancellation);
        }
        catch (IOException error) when (error.InnerException is AddressInUseException)
        {
            await application.DisposeAsync();
            throw new PortInUseException(endpoint, error);
        }

        return application;
    }

    /// <summary>Stops it at once: whoever follows a stream would keep the server waiting.</summary>
    public static async ValueTask StopAsync(WebApplication application)
    {
        using var now = new CancellationTokenSource();
        await now.CancelAsync();
        await application.StopAsync(now.Token);
        await application.DisposeAsync();
    }
}
