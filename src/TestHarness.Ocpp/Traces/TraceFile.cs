using Microsoft.Win32.SafeHandles;

namespace TestHarness.Ocpp.Traces;

/// <summary>A file that only whole lines are appended to.</summary>
internal sealed class TraceFile : IDisposable
{
    private readonly SafeFileHandle _file;
    private long _length;

    /// <exception cref="IOException">The file cannot be created or opened.</exception>
    /// <exception cref="UnauthorizedAccessException">Writing there is not allowed.</exception>
    internal TraceFile(string path)
    {
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

    /// <summary>Appends whole lines, all or none of them.</summary>
    /// <returns>Why it could not be done; null when it was.</returns>
    internal string? Write(ReadOnlySpan<byte> lines)
    {
        try
        {
            RandomAccess.Write(_file, lines, _length);
            _length += lines.Length;
            return null;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            DropPartialLine();
            return error.Message;
        }
    }

    /// <inheritdoc />
    public void Dispose() => _file.Dispose();

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
}
