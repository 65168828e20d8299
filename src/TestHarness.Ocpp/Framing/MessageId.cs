namespace TestHarness.Ocpp.Framing;

/// <summary>What the specifications say of message ids (section 4.1.4 of both).</summary>
public static class MessageId
{
    /// <summary>The most characters.</summary>
    public const int MaxLength = 36;

    /// <summary>Stands in a CALLERROR for an id that could not be read (Part 4 section 4.2.3).</summary>
    public static ReadOnlySpan<byte> Unknown => "-1"u8;
}
