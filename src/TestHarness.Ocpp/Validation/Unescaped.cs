using System.Buffers;

namespace TestHarness.Ocpp.Validation;

/// <summary>The text of a JSON string without its escapes, in a rented buffer until disposed of.</summary>
internal readonly ref struct Unescaped
{
    private readonly byte[] _buffer;

    /// <summary>Unescapes a text.</summary>
    /// <param name="escaped">What stands between the quotes of a JSON string.</param>
    internal Unescaped(ReadOnlySpan<byte> escaped)
    {
        _buffer = ArrayPool<byte>.Shared.Rent(escaped.Length);
        IsUnicode = JsonEscapes.TryUnescape(escaped, _buffer, out var length);
        Text = _buffer.AsSpan(0, length);
    }

    /// <summary>False when an escape stands for half of a surrogate pair: then there is no such text.</summary>
    internal bool IsUnicode { get; }

    internal ReadOnlySpan<byte> Text { get; }

    internal void Dispose() => ArrayPool<byte>.Shared.Return(_buffer);
}
