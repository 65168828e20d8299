namespace TestHarness.Csms.Storage;

/// <summary>Keeps documents in memory: they survive a restart of the CSMS, not the end of the process.</summary>
public sealed class MemoryCsmsStorage : ICsmsStorage
{
    private readonly SortedDictionary<string, byte[]> _documents = new(StringComparer.Ordinal);

    /// <inheritdoc />
    public byte[]? Read(string name) => _documents.GetValueOrDefault(name);

    /// <inheritdoc />
    public void Write(string name, ReadOnlySpan<byte> content) => _documents[name] = content.ToArray();

    /// <inheritdoc />
    public void Delete(string name) => _documents.Remove(name);

    /// <inheritdoc />
    public IReadOnlyList<string> Names(string prefix) => [.. _documents.Keys.Where(name => name.StartsWith(prefix, StringComparison.Ordinal))];
}
