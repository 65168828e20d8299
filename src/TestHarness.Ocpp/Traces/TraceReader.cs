namespace TestHarness.Ocpp.Traces;

/// <summary>
/// Reads traces: ours and plain open-ocpp-trace v1.1 of other tools. Streams, ignores fields that it does not know, and reports a line
/// that it cannot read with its number, and goes on with the next.
/// </summary>
public static class TraceReader
{
    /// <summary>Opens a trace for reading, also while it is being written.</summary>
    /// <exception cref="IOException">The file cannot be opened.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public static FileStream Open(string path) =>
        new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0, FileOptions.SequentialScan);

    /// <summary>Reads a file, also while it is being written.</summary>
    /// <exception cref="IOException">The file cannot be opened or read.</exception>
    public static IEnumerable<TraceEntry> ReadFile(string path)
    {
        using var stream = Open(path);
        foreach (var entry in Read(stream))
            yield return entry;
    }

    /// <summary>Reads a stream; empty lines are passed over. A record that has no number gets the one after the last.</summary>
    public static IEnumerable<TraceEntry> Read(Stream stream)
    {
        var reader = new TraceBlockReader(stream);
        var last = 0L;

        // A new block each time, because entries may be kept.
        for (var block = new TraceBlock(); reader.Read(block); block = new TraceBlock())
        {
            block.Parse();
            foreach (var entry in block.Entries)
            {
                if (entry is not TraceEntry.Wire wire)
                {
                    yield return entry;
                    continue;
                }

                last = wire.Record.Number == 0 ? last + 1 : wire.Record.Number;
                yield return wire.Record.Number == last ? wire : wire with { Record = wire.Record with { Number = last } };
            }
        }
    }
}
