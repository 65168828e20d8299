namespace TestHarness.Ocpp.Traces;

/// <summary>Formats that people give for a trace by mistake, recognized by their first bytes.</summary>
internal static class ForeignFormats
{
    private const int Looked = 4096;

    private static readonly (byte[] Start, string Name)[] Known =
    [
        ([0x1F, 0x8B], "compressed with gzip (gzip -dc unpacks it)"),
        ([0x28, 0xB5, 0x2F, 0xFD], "compressed with Zstandard (zstd -dc unpacks it)"),
        ([0xFD, 0x37, 0x7A, 0x58, 0x5A], "compressed with xz (xz -dc unpacks it)"),
        ([0x50, 0x4B, 0x03, 0x04], "a ZIP archive"),
        ([0xFF, 0xFE], "a text in UTF-16 (a trace is in UTF-8)"),
        ([0xFE, 0xFF], "a text in UTF-16 (a trace is in UTF-8)"),
        ([0xD4, 0xC3, 0xB2, 0xA1], "a capture of network packets"),
        ([0xA1, 0xB2, 0xC3, 0xD4], "a capture of network packets"),
        ([0x0A, 0x0D, 0x0D, 0x0A], "a capture of network packets"),
    ];

    /// <summary>What the bytes are, with its article; null when they may be a trace.</summary>
    internal static string? Recognize(ReadOnlySpan<byte> bytes)
    {
        foreach (var (start, name) in Known)
        {
            if (bytes.StartsWith(start))
                return name;
        }

        return bytes[..Math.Min(bytes.Length, Looked)].Contains((byte)0) ? "a binary file" : null;
    }
}
