using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using TestHarness.Transport.Control;

namespace TestHarness.Station.Firmware;

/// <summary>The HTTP server of a local controller, from which other stations download firmware. Files are known by their MD5 checksum.</summary>
internal sealed class PublishingServer : IAsyncDisposable
{
    private const string Path = "/firmware/";
    private readonly ConcurrentDictionary<string, PublishedFile> _files = new(StringComparer.OrdinalIgnoreCase);
    private WebApplication? _application;

    /// <summary>Listens.</summary>
    /// <param name="port">The port; 0 takes a free one.</param>
    /// <exception cref="Transport.WebSockets.PortInUseException">Another program listens there.</exception>
    public static async Task<PublishingServer> StartAsync(int port)
    {
        var server = new PublishingServer();
        server._application = await SmallHost.StartAsync(new IPEndPoint(IPAddress.Loopback, port), application => application.Run(server.AnswerAsync));
        return server;
    }

    /// <summary>The port it listens on.</summary>
    public int Port => Address.Port;

    private Uri Address => new(_application!.Urls.Single());

    /// <summary>Publishes a file and returns where.</summary>
    public Uri Publish(string checksum, byte[] content)
    {
        _files[checksum] = new PublishedFile(content);
        return new Uri(Address, Path + checksum.ToLowerInvariant());
    }

    /// <summary>Whether a file is published.</summary>
    public bool Publishes(string checksum) => _files.ContainsKey(checksum);

    /// <summary>Whether a station is downloading a file.</summary>
    public bool IsDownloaded(string checksum) => _files.TryGetValue(checksum, out var file) && file.Downloads > 0;

    /// <summary>Takes a file away.</summary>
    public void Unpublish(string checksum) => _files.TryRemove(checksum, out _);

    /// <inheritdoc />
    public ValueTask DisposeAsync() => _application is { } application ? SmallHost.StopAsync(application) : ValueTask.CompletedTask;

    private async Task AnswerAsync(HttpContext context)
    {
        var path = context.Request.Path.Value ?? "";
        if (!HttpMethods.IsGet(context.Request.Method) || !path.StartsWith(Path, StringComparison.Ordinal) || !_files.TryGetValue(path[Path.Length..], out var file))
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        Interlocked.Increment(ref file.Downloads);
        try
        {
            context.Response.ContentType = "application/octet-stream";
            context.Response.ContentLength = file.Content.Length;
            await context.Response.Body.WriteAsync(file.Content, context.RequestAborted);
        }
        finally
        {
            Interlocked.Decrement(ref file.Downloads);
        }
    }

    private sealed class PublishedFile(byte[] content)
    {
        public int Downloads;

        public byte[] Content { get; } = content;
    }
}
