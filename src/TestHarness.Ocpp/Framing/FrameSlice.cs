using System.Text;
using System.Text.Json;

namespace TestHarness.Ocpp.Framing;

/// <summary>Where a part of a frame stands in its bytes; the default value stands for a part that is not there.</summary>
/// <param name="Start">The first byte: of a string the one after its quote, of any other value its own.</param>
/// <param name="Length">Bytes, without a string's quotes.</param>
/// <param name="IsEscaped">Whether a string has escapes, so that its bytes are not its text.</param>
public readonly record struct FrameSlice(int Start, int Length, bool IsEscaped = false)
{
    /// <summary>Whether the frame has no such part; an empty string is one.</summary>
    public bool IsAbsent => Start == 0;

    /// <summary>The bytes as they stand in the frame.</summary>
    public ReadOnlySpan<byte> In(ReadOnlySpan<byte> frame) => frame.Slice(Start, Length);

    /// <summary>A string's text in UTF-8. Allocates only when it has escapes.</summary>
    public ReadOnlySpan<byte> Utf8In(ReadOnlySpan<byte> frame) => IsEscaped ? Encoding.UTF8.GetBytes(Unescape(frame)) : In(frame);

    /// <summary>A string's text.</summary>
    public string TextIn(ReadOnlySpan<byte> frame) => IsEscaped ? Unescape(frame) : Encoding.UTF8.GetString(In(frame));

    private string Unescape(ReadOnlySpan<byte> frame)
    {
        var reader = new Utf8JsonReader(frame.Slice(Start - 1, Length + 2));
        reader.Read();
        return reader.GetString()!;
    }
}
