using System.Buffers.Binary;

namespace TestHarness.Ocpp.Traces;

/// <summary>Strings that come again and again, such as identities and actions, made once. Bounded: the newest text of a slot replaces the last. Not safe for concurrent use.</summary>
internal sealed class TextCache
{
    private const int Slots = 1024;
    private const int Longest = 64;

    private readonly (byte[] Utf8, string Text)[] _slots = new (byte[], string)[Slots];

    /// <summary>The text of bytes that were seen before; null when they were not, or too long ago.</summary>
    internal string? Find(ReadOnlySpan<byte> utf8)
    {
        var (known, text) = _slots[Slot(utf8)];
        return known is not null && utf8.SequenceEqual(known) ? text : null;
    }

    /// <summary>Remembers a text.</summary>
    internal void Add(ReadOnlySpan<byte> utf8, string text)
    {
        if (utf8.Length <= Longest)
            _slots[Slot(utf8)] = (utf8.ToArray(), text);
    }

    // What tells such texts apart stands at their start or their end.
    private static int Slot(ReadOnlySpan<byte> utf8)
    {
        Span<byte> ends = stackalloc byte[16];
        ends.Clear();
        utf8[..Math.Min(8, utf8.Length)].CopyTo(ends);
        utf8[Math.Max(0, utf8.Length - 8)..].CopyTo(ends[8..]);
        var mixed = BinaryPrimitives.ReadUInt64LittleEndian(ends) + (BinaryPrimitives.ReadUInt64LittleEndian(ends[8..]) * 31) + (ulong)utf8.Length;
        return (int)((mixed * 0x9E3779B97F4A7C15UL) >> 54);
    }
}
