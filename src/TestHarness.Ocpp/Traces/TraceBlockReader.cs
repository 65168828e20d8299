namespace TestHarness.Ocpp.Traces;

/// <summary>
/// Cuts a stream into blocks of whole lines, each as soon as what has arrived holds one. Memory is bounded whatever the stream: a line longer than
/// <see cref="LongestLine"/> is passed over and told.
/// </summary>
/// <param name="stream">The trace; not closed.</param>
public sealed class TraceBlockReader(Stream stream)
{
    /// <summary>The longest line kept, in bytes: far longer than the line of the longest message that any side has to take.</summary>
    public const int LongestLine = 16 * 1024 * 1024;

    private const int Usual = 256 * 1024;

    private byte[] _rest = [];
    private long _line = 1;

    /// <summary>Fills a block with the next lines.</summary>
    /// <returns>False at the end of the stream.</returns>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    public bool Read(TraceBlock block)
    {
        var isFirst = _line == 1;
        Begin(block);
        var isFilled = Fill(block);
        block.ForeignFormat = isFirst ? ForeignFormats.Recognize(block.Bytes.AsSpan(0, block.Length)) : null;
        if (block.IsTooLong)
            block.Length = 0;
        return isFilled;
    }

    private bool Fill(TraceBlock block)
    {
        var isFed = _rest.Length > 0 && Cut(block, 0);
        while (!isFed)
        {
            if (block.Length == block.Bytes.Length && !Grow(block))
                return PassOver(block);
            var read = stream.Read(block.Bytes, block.Length, block.Bytes.Length - block.Length);
            if (read == 0)
                return AtEnd(block);
            var before = block.Length;
            block.Length += read;
            isFed = Cut(block, before);
        }

        return true;
    }

    private void Begin(TraceBlock block)
    {
        var size = Math.Max(Usual, _rest.Length);
        if (block.Bytes.Length != size)
            block.Bytes = new byte[size];
        _rest.CopyTo(block.Bytes, 0);
        block.Length = _rest.Length;
        block.FirstLine = _line;
        block.IsTooLong = false;
    }

    // Ends the block behind its last line end and keeps the rest; false when there is no line end from that place on.
    private bool Cut(TraceBlock block, int from)
    {
        var lines = block.Bytes.AsSpan(from, block.Length - from).Count((byte)'\n');
        if (lines == 0)
            return false;
        var end = block.Bytes.AsSpan(0, block.Length).LastIndexOf((byte)'\n') + 1;
        _rest = block.Bytes[end..block.Length];
        _line += lines;
        block.Length = end;
        return true;
    }

    private static bool Grow(TraceBlock block)
    {
        if (block.Bytes.Length >= LongestLine)
            return false;
        var bytes = block.Bytes;
        Array.Resize(ref bytes, Math.Min(2 * bytes.Length, LongestLine));
        block.Bytes = bytes;
        return true;
    }

    private bool AtEnd(TraceBlock block)
    {
        _rest = [];
        _line++;
        return block.Length > 0;
    }

    private bool PassOver(TraceBlock block)
    {
        _rest = [];
        _line++;
        var buffer = new byte[Usual];
        int read, feed = -1;
        while (feed < 0 && (read = stream.Read(buffer)) > 0)
        {
            feed = buffer.AsSpan(0, read).IndexOf((byte)'\n');
            if (feed >= 0)
                _rest = buffer[(feed + 1)..read];
        }

        block.IsTooLong = true;
        return true;
    }
}
