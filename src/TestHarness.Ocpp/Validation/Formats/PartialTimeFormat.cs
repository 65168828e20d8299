using System.Text;
using TestHarness.Ocpp.Messages;

namespace TestHarness.Ocpp.Validation.Formats;

/// <summary>One part of a date-time of RFC 3339, without a zone.</summary>
/// <param name="what">What it is, for people.</param>
/// <param name="shape">What it looks like, as long as it is.</param>
/// <param name="before">What completes it in front.</param>
/// <param name="after">What completes it behind.</param>
internal sealed class PartialTimeFormat(string what, string shape, string before, string after) : StringFormat
{
    private readonly FormatFault _wrong = new($"{what} ({shape})");

    internal override FormatFault? Judge(ReadOnlySpan<byte> text)
    {
        if (text.Length != shape.Length)
            return _wrong;
        Span<byte> whole = stackalloc byte[before.Length + shape.Length + after.Length];
        Encoding.ASCII.GetBytes(before, whole);
        text.CopyTo(whole[before.Length..]);
        Encoding.ASCII.GetBytes(after, whole[(before.Length + text.Length)..]);
        return Rfc3339.IsValid(whole, out _) ? null : _wrong;
    }
}
