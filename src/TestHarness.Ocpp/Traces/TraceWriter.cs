using Microsoft.Win32.SafeHandles;
using TestHarness.Ocpp.Findings;
using TestHarness.Ocpp.Wire;

namespace TestHarness.Ocpp.Traces;

/// <summary>
/// Writes a trace: JSON Lines, one record a line, each handed to the operating system with one write before the call returns, so that
/// a process killed at any moment leaves a file that is whole up to its last record. When the file cannot be written any more
/// (a full disk), recording ends, the reason is kept, and no caller sees an exception. Safe for many threads.
/// </summary>
public sealed class TraceWriter : IDisposable
{
    private readonly Lock _gate = new();
    private readonly SafeFileHandle _file;
    private readonly TraceSerializer _serializer = new();
    private long _length;
    private bool _disposed;

    /// <summary>Opens a trace file; an existing one is continued.</summary>
    /// <exception cref="IOException">The file cannot be created or opened.</exception>
    /// <exception cref="UnauthorizedAccessException">Writing there is not allowed.</exception>
    public TraceWriter(string path)
    {
        Path = path;
        _file = File.OpenHandle(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.ReadWrite);
        try
        {
            _length = Continue(_file);
        }
        catch
        {
            _file.Dispose();
            throw;
        }
    }

    /// <summary>Where the trace is written.</summary>
    public string Path { get; }

    /// <summary>Whether records are still written.</summary>
    public bool IsRecording => StoppedBecause is null && !_disposed;

    /// <summary>Why recording ended before <see cref="Dispose"/>; null while it goes on.</summary>
    public string? StoppedBecause { get; private set; }

    /// <summary>Number of records written.</summary>
    public long Written { get; private set; }

    /// <summary>Called once when recording ends early, with the reason.</summary>
    public event Action<string>? Stopped;

    /// <summary>Writes every later record of a wire, each before <see cref="WireLog.Append"/> returns.</summary>
    /// <returns>Ends the recording when disposed; the file stays open.</returns>
    public IDisposable Attach(WireLog wire) => wire.Observe(Write);

    /// <summary>Writes a record.</summary>
    public void Write(WireRecord record)
    {
        string? stopped;
        lock (_gate)
            stopped = IsRecording ? Append(_serializer.Line(record)) : null;
        Tell(stopped);
    }

    /// <summary>Writes a finding that belongs to no record, such as one about a message that did not come.</summary>
    public void Write(Finding finding, DateTimeOffset timestamp)
    {
        string? stopped;
        lock (_gate)
            stopped = IsRecording ? Append(_serializer.Line(finding, timestamp)) : null;
        Tell(stopped);
    }

    /// <inheritdoc />
    public void Dispose()
    {
        lock (_gate)
        {
            if (_disposed)
                return;
            _disposed = true;
            _serializer.Dispose();
            _file.Dispose();
        }
    }

    private static long Continue(SafeFileHandle file)
    {
        long length;
        try
        {
            length = RandomAccess.GetLength(file);
        }
        catch (NotSupportedException)
        {
            // A pipe or a device has no length and is only ever appended to.
            return 0;
        }

        if (length == 0)
            return 0;
        Span<byte> last = stackalloc byte[1];
        RandomAccess.Read(file, last, length - 1);
        if (last[0] == (byte)'\n')
            return length;
        RandomAccess.Write(file, "\n"u8, length);
        return length + 1;
    }

    private string? Append(ReadOnlySpan<byte> line)
    {
        try
        {
            RandomAccess.Write(_file, line, _length);
            _length += line.Length;
            Written++;
            return null;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            DropPartialLine();
            return StoppedBecause = $"After {Written} records the trace {Path} could not be written any more: {error.Message}";
        }
    }

    private void DropPartialLine()
    {
        try
        {
            RandomAccess.SetLength(_file, _length);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            // A reader reports the broken last line.
        }
    }

    private void Tell(string? stopped)
    {
        if (stopped is not null)
            Stopped?.Invoke(stopped);
    }
}
