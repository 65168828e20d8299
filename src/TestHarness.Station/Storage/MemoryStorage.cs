namespace TestHarness.Station.Storage;

/// <summary>Keeps documents in memory: they survive the station's reboots, not the process.</summary>
public sealed class MemoryStorage : IStationStorage
{
    private readonly SortedDictionary<string, byte[]> _documents = new(StringComparer.Ordinal);

    /// <inheritdoc />
    public byte[]? Read(string name) => _documents.TryGetValue(name, out var content) ? (byte[])content.Clone() : null;

    /// <inheritdoc />
    public void Write(string name, ReadOnlySpan<byte> content) => _documents[name] = content.ToArray();

    /// <inheritdoc />
    public void Delete(string name) => _documents.Remove(name);

    /// <inheritdoc />
    public IReadOnlyList<string> Names(string prefix) => [.. _documents.Keys.Where(name => name.StartsWith(prefix, StringComparison.Ordinal))];
}
