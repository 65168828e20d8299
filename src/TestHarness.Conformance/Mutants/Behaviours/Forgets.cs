using TestHarness.Ocpp;
using TestHarness.Station.Storage;

namespace TestHarness.Conformance.Mutants.Behaviours;

/// <summary>A station that loses something with its power: what it writes of it never reaches its storage.</summary>
public sealed record Forgets : Behaviour
{
    /// <summary>
    /// The documents, by the beginnings of their names: <c>variables</c>, <c>charging-profiles</c>, <c>locallist</c>, <c>authcache</c>, <c>availability</c>,
    /// <c>certificates</c>, <c>der-controls</c>, <c>network.</c> and the others that the station stores.
    /// </summary>
    public required IReadOnlyList<string> Documents { get; init; }

    /// <inheritdoc />
    protected internal override Party? Side => Party.Station;

    /// <inheritdoc />
    public override IStationStorage Equip(IStationStorage storage) => new LeakyStorage(storage, Documents);

    private sealed class LeakyStorage(IStationStorage inner, IReadOnlyList<string> lost) : IStationStorage
    {
        public byte[]? Read(string name) => inner.Read(name);

        public void Write(string name, ReadOnlySpan<byte> content)
        {
            if (!lost.Any(prefix => name.StartsWith(prefix, StringComparison.Ordinal)))
                inner.Write(name, content);
        }

        public void Delete(string name) => inner.Delete(name);

        public IReadOnlyList<string> Names(string prefix) => inner.Names(prefix);
    }
}
