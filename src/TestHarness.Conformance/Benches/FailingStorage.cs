using TestHarness.Station.Storage;

namespace TestHarness.Conformance.Benches;

/// <summary>A storage of the harness's own station that can be made to fail.</summary>
internal sealed class FailingStorage(IStationStorage inner) : IStationStorage
{
    // Those that a CSMS sets.
    private static readonly string[] s_documents = ["network.", "variables"];

    /// <summary>Whether the next write of a network profile or of variables fails.</summary>
    public bool FailsNext { get; set; }

    /// <inheritdoc />
    public byte[]? Read(string name) => inner.Read(name);

    /// <inheritdoc />
    public void Write(string name, ReadOnlySpan<byte> content)
    {
        if (FailsNext && s_documents.Any(prefix => name.StartsWith(prefix, StringComparison.Ordinal)))
        {
            FailsNext = false;
            throw new IOException("The storage failed on purpose.");
        }

        inner.Write(name, content);
    }

    /// <inheritdoc />
    public void Delete(string name) => inner.Delete(name);

    /// <inheritdoc />
    public IReadOnlyList<string> Names(string prefix) => inner.Names(prefix);
}
