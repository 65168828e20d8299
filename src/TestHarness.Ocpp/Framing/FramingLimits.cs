namespace TestHarness.Ocpp.Framing;

/// <summary>The numbers and words of the envelope.</summary>
public static class FramingLimits
{
    /// <summary>The most characters of a message id (OCPP-J 1.6 and Part 4, section 4.1.4).</summary>
    public const int MessageId = 36;

    /// <summary>The most characters of an error description (Part 4 section 4.2.3).</summary>
    public const int ErrorDescription = 255;

    /// <summary>Stands in a CALLERROR for a message id that could not be read (Part 4 section 4.2.3).</summary>
    public const string UnknownMessageId = "-1";

    /// <summary>Whether an id in UTF-8 is <see cref="UnknownMessageId"/>.</summary>
    internal static bool IsUnknown(ReadOnlySpan<byte> messageId) => messageId.SequenceEqual("-1"u8);
}
