using TestHarness.Ocpp.Findings;

namespace TestHarness.Ocpp.Validation.Formats;

/// <summary>Bytes in Base64 with padding (RFC 4648 section 4). Line breaks, which section 3.1 does without, are only warned of.</summary>
internal sealed class Base64Format : StringFormat
{
    private static readonly FormatFault Wrong = new("Base64");
    private static readonly FormatFault Broken = new("Base64 without white space", FindingSeverity.Warning);

    internal override FormatFault? Judge(ReadOnlySpan<byte> text)
    {
        if (!System.Buffers.Text.Base64.IsValid(text))
            return Wrong;
        return text.ContainsAny(" \t\r\n"u8) ? Broken : null;
    }
}
