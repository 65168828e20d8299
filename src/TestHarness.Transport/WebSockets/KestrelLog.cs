using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace TestHarness.Transport.WebSockets;

/// <summary>Keeps Kestrel off the console, but for the requests that it turns away before anyone else sees them.</summary>
internal sealed class KestrelLog(Action<string, int, string> rejected) : ILoggerFactory, ILogger
{
    public void AddProvider(ILoggerProvider provider) => throw new NotSupportedException();

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel == LogLevel.Debug;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (exception is BadHttpRequestException error
            && eventId.Name == "ConnectionBadRequest"
            && state is IEnumerable<KeyValuePair<string, object?>> values
            && values.FirstOrDefault(static value => value.Key == "ConnectionId").Value is string connection)
        {
            rejected(connection, error.StatusCode, error.Message);
        }
    }

    public void Dispose()
    {
    }
}
