using System.Runtime.CompilerServices;

namespace TestHarness.Ocpp.Framing;

/// <summary>A message id kept in place: its hash to find it by, and as much of its text as messages show.</summary>
internal readonly struct MessageKey
{
    private const int Shown = 36;

    private readonly ulong _hash;
    private readonly byte _length;
    private readonly Start _start;

    internal MessageKey(ReadOnlySpan<byte> id)
    {
        _hash = MessageHash.Of(id);
        _length = (byte)Math.Min(id.Length, Shown);
        id[.._length].CopyTo(_start);
    }

    internal bool Is(MessageKey other) => _hash == other._hash;

    public override string ToString() => Excerpt.InSentence(((ReadOnlySpan<byte>)_start)[.._length]);

    [InlineArray(Shown)]
    private struct Start
    {
        private byte _first;
    }
}
