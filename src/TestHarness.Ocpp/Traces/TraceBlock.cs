namespace TestHarness.Ocpp.Traces;

/// <summary>
/// A run of whole lines of a trace, as they were read and, after <see cref="Parse"/>, as entries. Made to be filled again and again: what its entries say of
/// frames is valid until <see cref="TraceBlockReader.Read"/> fills it anew. Different blocks may be parsed at the same time.
/// </summary>
public sealed class TraceBlock
{
    private readonly TraceLineReader _lines = new();
    private readonly ByteSpace _frames = new();
    private readonly List<TraceEntry> _entries = [];

    /// <summary>The entries, in order.</summary>
    public IReadOnlyList<TraceEntry> Entries => _entries;

    /// <summary>Number of the first line, from 1.</summary>
    public long FirstLine { get; internal set; }

    /// <summary>For the first block of something that is known to be no trace: what it is, with its article.</summary>
    public string? ForeignFormat { get; internal set; }

    internal byte[] Bytes { get; set; } = [];

    internal int Length { get; set; }

    /// <summary>Whether it stands for one line that is too long to be kept.</summary>
    internal bool IsTooLong { get; set; }

    /// <summary>Reads the lines; empty ones are passed over.</summary>
    /// <param name="numberByLine">Whether records are numbered by their lines, instead of by what stands there (0 when nothing does).</param>
    /// <param name="version">The version of frames that do not say theirs; null when it is not known.</param>
    public void Parse(bool numberByLine = false, OcppVersion? version = null)
    {
        _entries.Clear();
        if (IsTooLong)
        {
            _entries.Add(new TraceEntry.Broken(FirstLine, $"It is longer than {TraceBlockReader.LongestLine} bytes."));
            return;
        }

        _frames.Clear(Length);
        var rest = Bytes.AsSpan(0, Length);
        for (var line = FirstLine; !rest.IsEmpty; line++)
        {
            var end = rest.IndexOf((byte)'\n');
            ReadOnlySpan<byte> text = end < 0 ? rest : rest[..end];
            rest = end < 0 ? default : rest[(end + 1)..];
            if (line == 1 && text.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
                text = text[3..];
            if (!text.Trim(" \t\r"u8).IsEmpty)
                _entries.Add(_lines.Read(line, text, _frames, numberByLine ? line : null, version));
        }
    }
}
