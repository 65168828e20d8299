using System.Net;
using Microsoft.Extensions.Logging;
using TestHarness.Conformance.Runs;
using TestHarness.Ocpp;

namespace TestHarness.Cli.Commands;

/// <summary>Reads what several commands take: addresses, versions, secrets.</summary>
internal static class Endpoints
{
    /// <summary>Reads <c>127.0.0.1:9000</c>, or a port alone, which means loopback.</summary>
    public static IPEndPoint Listen(string option, string text)
    {
        if (ushort.TryParse(text, out var port))
            return new IPEndPoint(IPAddress.Loopback, port);
        return IPEndPoint.TryParse(text, out var endpoint) && text.Contains(':', StringComparison.Ordinal)
            ? endpoint
            : throw new UserErrorException($"{option} needs an IP address and a port such as 127.0.0.1:9000, or a port alone, but is '{text}'.");
    }

    /// <summary>Reads <c>ws://host:port/path</c>.</summary>
    public static Uri WebSocket(string option, string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "ws" or "wss"
            ? uri
            : throw new UserErrorException($"{option} needs an address such as ws://127.0.0.1:9000/ocpp, but is '{text}'.");

    /// <summary>Reads <c>http://host:port/path</c>.</summary>
    public static Uri Http(string option, string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"
            ? uri
            : throw new UserErrorException($"{option} needs an address such as http://127.0.0.1:4318/v1/metrics, but is '{text}'.");

    /// <summary>Reads versions.</summary>
    public static IReadOnlyList<OcppVersion> Versions(string[]? texts) =>
        texts is { Length: > 0 }
            ? texts.Select(text => OcppVersions.TryParse(text) is { } version and not OcppVersion.V16
                ? version
                : throw new UserErrorException($"The references speak OCPP 2.0.1 and 2.1, not '{text}'.")).ToList()
            : [OcppVersion.V21, OcppVersion.V201];

    /// <summary>Reads a secret from an environment variable.</summary>
    public static string? Secret(string option, string? variable)
    {
        if (variable is null)
            return null;
        return Environment.GetEnvironmentVariable(variable) is { Length: > 0 } secret
            ? secret
            : throw new UserErrorException($"{option} names the environment variable {variable}, which is not set.");
    }

    /// <summary>A log on the error stream.</summary>
    public static ILoggerFactory Log() => LoggerFactory.Create(builder => builder
        .SetMinimumLevel(LogLevel.Information)
        .AddSimpleConsole(options =>
        {
            options.SingleLine = true;
            options.TimestampFormat = "HH:mm:ss.fff ";
        }));

    /// <summary>Waits until the user ends the command.</summary>
    public static async Task UntilInterruptedAsync(CancellationToken cancellation)
    {
        try
        {
            await Task.Delay(Timeout.Infinite, cancellation);
        }
        catch (OperationCanceledException)
        {
            // Ctrl-C is how these commands end.
        }
    }
}
