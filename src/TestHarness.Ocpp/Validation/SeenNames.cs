using System.Buffers;
using System.Runtime.InteropServices;

namespace TestHarness.Ocpp.Validation;

/// <summary>The names that an object of any properties already has: places in the payload and not strings, and equal where they are without their escapes.</summary>
/// <param name="payload">The payload that the names stand in.</param>
internal ref struct SeenNames(ReadOnlySpan<byte> payload)
{
    private readonly ReadOnlySpan<byte> _payload = payload;
    private Name[]? _table;
    private int _size;
    private int _count;

    /// <summary>Adds a name; false when it is there already.</summary>
    /// <param name="start">Where in the payload its text starts.</param>
    /// <param name="length">How many bytes it has.</param>
    internal bool Add(int start, int length)
    {
        if (_count >= _size / 2)
            Grow();
        var raw = _payload.Slice(start, length);
        if (!raw.Contains((byte)'\\'))
            return Add(new Name(start, length, Hash(raw)), raw);
        using var name = new Unescaped(raw);
        var text = name.IsUnicode ? name.Text : raw;
        return Add(new Name(start, length, Hash(text)), text);
    }

    /// <summary>Gives the memory back; where reading ends in an exception, it is left to the garbage collector.</summary>
    internal readonly void Dispose()
    {
        if (_table is not null)
            ArrayPool<Name>.Shared.Return(_table);
    }

    private bool Add(Name added, ReadOnlySpan<byte> text)
    {
        var place = added.Hash & (_size - 1);
        for (; _table![place].Start > 0; place = (place + 1) & (_size - 1))
        {
            if (_table[place].Hash == added.Hash && Is(_table[place], text))
                return false;
        }

        _table[place] = added;
        _count++;
        return true;
    }

    private readonly bool Is(Name known, ReadOnlySpan<byte> text)
    {
        var raw = _payload.Slice(known.Start, known.Length);
        if (!raw.Contains((byte)'\\'))
            return raw.SequenceEqual(text);
        using var name = new Unescaped(raw);
        return text.SequenceEqual(name.IsUnicode ? name.Text : raw);
    }

    private void Grow()
    {
        var old = _table.AsSpan(0, _size);
        var larger = this with { _size = Math.Max(16, _size * 2), _count = 0 };
        larger._table = ArrayPool<Name>.Shared.Rent(larger._size);
        larger._table.AsSpan(0, larger._size).Clear();
        foreach (var name in old)
        {
            if (name.Start > 0)
                larger.Add(name, _payload.Slice(name.Start, name.Length));
        }

        Dispose();
        this = larger;
    }

    // The hash of strings is seeded at random, so that nobody can make names that collide; the last byte of an odd number of them hardly matters.
    private static int Hash(ReadOnlySpan<byte> text) => string.GetHashCode(MemoryMarshal.Cast<byte, char>(text));

    private readonly record struct Name(int Start, int Length, int Hash);
}
