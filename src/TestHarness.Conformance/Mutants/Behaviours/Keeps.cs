using TestHarness.Ocpp;
using TestHarness.Station.Storage;

namespace TestHarness.Conformance.Mutants.Behaviours;

/// <summary>A station that keeps what it has to delete: its storage takes no notice.</summary>
public sealed record Keeps : Behaviour
{
    /// <summary>The documents, by the beginnings of their names, as those of <see cref="Forgets"/>.</summary>
    public required IReadOnlyList<string> Documents { get; init; }

    /// <inheritdoc />
    protected internal override Party? Side => Party.Station;

    /// <inheritdoc />
    public override IStationStorage Equip(IStationStorage storage) => new StubbornStorage(storage, Documents);

    private sealed class StubbornStorage(IStationStorage inner, IReadOnlyList<string> kept) : IStationStorage
    {
        public byte[]? Read(string name) => inner.Read(name);

        public void Write(string name, ReadOnlySpan<byte> content) => inner.Write(name, content);

        public void Delete(string name)
        {
            if (!kept.Any(prefix => name.StartsWith(prefix, StringComparison.Ordinal)))
                inner.Delete(name);
        }

        public IReadOnlyList<string> Names(string prefix) => inner.Names(prefix);
    }
}
