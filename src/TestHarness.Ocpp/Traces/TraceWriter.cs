using System.Buffers;
using TestHarness.Ocpp.Findings;
using TestHarness.Ocpp.Wire;

namespace TestHarness.Ocpp.Traces;

/// <summary>
/// Writes a trace: JSON Lines, one record a line, each handed to the operating system with one write before the call returns, so that
/// a process killed at any moment leaves a file that is whole up to its last record; with a <see cref="Buffer"/>, up to the last <see cref="Flush"/>. When the file
/// cannot be written any more (a full disk), recording ends, the reason is kept, and no caller sees an exception; with <see cref="RetryAfter"/> it is tried again, and a
/// note in the trace tells which records are missing. Safe for many threads.
/// </summary>
public sealed class TraceWriter : IDisposable
{
    private readonly Lock _gate = new();
    private readonly TraceFile _file;
    private readonly TraceSerializer _serializer = new();
    private readonly ArrayBufferWriter<byte> _pending = new(4096);
    private readonly TraceGap _gap = new();
    private long _pendingRecords;
    private long _stoppedAt;
    private bool _disposed;

    /// <summary>Opens a trace file; an existing one is continued.</summary>
    /// <exception cref="IOException">The file cannot be created or opened.</exception>
    /// <exception cref="UnauthorizedAccessException">Writing there is not allowed.</exception>
    public TraceWriter(string path)
    {
        Path = path;
        _file = new TraceFile(path);
    }

    /// <summary>Where the trace is written.</summary>
    public string Path { get; }

    /// <summary>How many bytes to collect before they are written, unless <see cref="Flush"/> comes first; 0 writes each record at once.</summary>
    public int Buffer { get; init; }

    /// <summary>How long after recording ended to try again, with the next record; null never does.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>The clock of <see cref="RetryAfter"/>.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Whether records are still written.</summary>
    public bool IsRecording => StoppedBecause is null && !_disposed;

    /// <summary>Why nothing is recorded although the writer was not disposed; null while it records.</summary>
    public string? StoppedBecause { get; private set; }

    /// <summary>Number of records written.</summary>
    public long Written { get; private set; }

    /// <summary>Number of records that came but could not be written.</summary>
    public long Missing { get; private set; }

    /// <summary>Called when recording ends early, with the reason.</summary>
    public event Action<string>? Stopped;

    /// <summary>Called when it goes on again, with what is missing in between.</summary>
    public event Action<string>? Resumed;

    /// <summary>Writes every later record of a wire, each before <see cref="WireLog.Append"/> returns.</summary>
    /// <returns>Ends the recording when disposed; the file stays open.</returns>
    public IDisposable Attach(WireLog wire) => wire.Observe(Write);

    /// <summary>Writes a record.</summary>
    public void Write(WireRecord record) => Write(record.Number, record, record.Timestamp);

    /// <summary>Writes a finding that belongs to no record, such as one about a message that did not come.</summary>
    public void Write(Finding finding, DateTimeOffset timestamp) => Write(null, finding, timestamp);

    /// <summary>Writes what the <see cref="Buffer"/> holds.</summary>
    public void Flush()
    {
        string? stopped;
        lock (_gate)
            stopped = _disposed ? null : Send();
        if (stopped is not null)
            Stopped?.Invoke(stopped);
    }

    /// <inheritdoc />
    public void Dispose()
    {
        Flush();
        lock (_gate)
        {
            if (_disposed)
                return;
            _disposed = true;
            _serializer.Dispose();
            _file.Dispose();
        }
    }

    private void Write(long? number, object what, DateTimeOffset timestamp)
    {
        string? stopped = null, resumed = null;
        lock (_gate)
        {
            if (_disposed)
                return;
            if (StoppedBecause is not null)
                resumed = TryAgain();
            _gap.Note(number);
            if (StoppedBecause is not null)
            {
                Missing++;
                return;
            }

            _pending.Write(what is WireRecord record ? _serializer.Line(record) : _serializer.Line((Finding)what, timestamp));
            _pendingRecords++;
            if (_pending.WrittenCount > Buffer)
                stopped = Send();
        }

        if (resumed is not null)
            Resumed?.Invoke(resumed);
        if (stopped is not null)
            Stopped?.Invoke(stopped);
    }

    // The reason when it could not be written.
    private string? Send()
    {
        if (_pendingRecords == 0)
            return null;
        var error = _file.Write(_pending.WrittenSpan);
        _pending.ResetWrittenCount();
        var records = _pendingRecords;
        _pendingRecords = 0;
        if (error is null)
        {
            Written += records;
            _gap.Reset();
            return null;
        }

        Missing += records;
        _stoppedAt = Time.GetTimestamp();
        return StoppedBecause = $"After {Written} records the trace {Path} could not be written any more: {error}";
    }

    // A line of its own in place of those that are missing.
    private string? TryAgain()
    {
        if (RetryAfter is not { } wait || Time.GetElapsedTime(_stoppedAt) < wait)
            return null;
        var note = _gap.Describe(Time.GetUtcNow(), StoppedBecause!);
        if (_file.Write(_serializer.Line(note)) is not null)
        {
            _stoppedAt = Time.GetTimestamp();
            return null;
        }

        StoppedBecause = null;
        _gap.Reset();
        return note.Fact("note");
    }
}
