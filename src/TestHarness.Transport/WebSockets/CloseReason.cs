using System.Text;

namespace TestHarness.Transport.WebSockets;

/// <summary>Reasons of close frames, which fit into 123 bytes (RFC 6455 section 5.5).</summary>
internal static class CloseReason
{
    private const int MaxBytes = 123;

    /// <summary>The reason, cut at a whole character where it is too long.</summary>
    public static string? Fit(string? reason)
    {
        if (reason is null || Encoding.UTF8.GetByteCount(reason) <= MaxBytes)
            return reason;
        var bytes = 0;
        var fit = new StringBuilder();
        foreach (var rune in reason.EnumerateRunes())
        {
            bytes += rune.Utf8SequenceLength;
            if (bytes > MaxBytes)
                break;
            fit.Append(rune);
        }

        return fit.ToString();
    }
}
