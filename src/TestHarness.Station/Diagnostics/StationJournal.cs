using Microsoft.Extensions.Logging;
using TestHarness.Ocpp.Messages;

namespace TestHarness.Station.Diagnostics;

/// <summary>The station's own log: passes everything on and keeps the last lines for GetLog.</summary>
internal sealed class StationJournal(ILogger next, TimeProvider time) : ILogger
{
    private const int Kept = 1000;
    private readonly Lock _gate = new();
    private readonly Queue<(DateTimeOffset At, string Text)> _lines = [];

    /// <summary>The lines between two moments, oldest first.</summary>
    public IReadOnlyList<string> Lines(DateTimeOffset? oldest, DateTimeOffset? latest)
    {
        lock (_gate)
        {
            return [.. _lines
                .Where(line => (oldest is null || line.At >= oldest) && (latest is null || line.At <= latest))
                .Select(line => $"{Rfc3339.Format(line.At)} {line.Text}")];
        }
    }

    /// <inheritdoc />
    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => next.BeginScope(state);

    /// <inheritdoc />
    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Information || next.IsEnabled(logLevel);

    /// <inheritdoc />
    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (next.IsEnabled(logLevel))
            next.Log(logLevel, eventId, state, exception, formatter);
        if (logLevel < LogLevel.Information)
            return;
        lock (_gate)
        {
            _lines.Enqueue((time.GetUtcNow(), $"{logLevel} {formatter(state, exception)}"));
            if (_lines.Count > Kept)
                _lines.Dequeue();
        }
    }
}
