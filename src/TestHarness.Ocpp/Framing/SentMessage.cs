namespace TestHarness.Ocpp.Framing;

/// <summary>A message under judgement.</summary>
internal readonly ref struct SentMessage
{
    internal SentMessage(Party sender, ref readonly FrameHeader header, ReadOnlySpan<byte> bytes, DateTimeOffset at)
    {
        Header = ref header;
        Sender = sender;
        Bytes = bytes;
        At = at;
        Id = header.MessageId.Utf8In(bytes);
    }

    internal readonly ref readonly FrameHeader Header;

    internal readonly ReadOnlySpan<byte> Bytes;

    internal readonly ReadOnlySpan<byte> Id;

    internal Party Sender { get; }

    internal DateTimeOffset At { get; }

    internal bool HasId => !Header.MessageId.IsAbsent;

    /// <summary>The type in words; the message's shape must be right so far.</summary>
    internal string Type => Header.Type!.Value.Name();
}
