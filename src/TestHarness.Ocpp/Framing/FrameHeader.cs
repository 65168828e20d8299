using System.Text;

namespace TestHarness.Ocpp.Framing;

/// <summary>
/// The parts of an OCPP-J message as places in its bytes (Part 4 section 4.2), read in one pass that never throws and allocates nothing for a frame of right shape.
/// </summary>
public readonly struct FrameHeader
{
    private const int MaxExcerpt = 80;

    /// <summary>The message type; null when the first element is not one of the five numbers.</summary>
    public MessageType? Type { get; internal init; }

    /// <summary>The message id.</summary>
    public FrameSlice MessageId { get; internal init; }

    /// <summary>The third element where it is a string: a request's action or an error's code.</summary>
    internal FrameSlice Name { get; init; }

    /// <summary>The action of a CALL or a SEND.</summary>
    public FrameSlice Action => Type is MessageType.Call or MessageType.Send ? Name : default;

    /// <summary>The error code of a CALLERROR or CALLRESULTERROR.</summary>
    public FrameSlice ErrorCode => Type is MessageType.CallError or MessageType.CallResultError ? Name : default;

    /// <summary>The error description of a CALLERROR or CALLRESULTERROR.</summary>
    public FrameSlice ErrorDescription { get; internal init; }

    /// <summary>The payload, or the error details, as JSON: an object, or <c>null</c> where <see cref="IsPayloadNull"/> says so.</summary>
    public FrameSlice Payload { get; internal init; }

    /// <summary>Whether a CALL, CALLRESULT or SEND has <c>null</c> in place of <c>{}</c>, which Part 4 section 4.1.5 allows and advises against.</summary>
    public bool IsPayloadNull { get; internal init; }

    /// <summary>Whether it came as a binary message.</summary>
    public bool IsBinary { get; internal init; }

    /// <summary>What is wrong with the shape; null when it is right. That the message is binary is told when nothing else is wrong.</summary>
    public FrameFaultKind? Fault { get; internal init; }

    /// <summary>The element that is wrong; -1 for the whole message.</summary>
    internal int FaultElement { get; init; }

    /// <summary>The value that is wrong, or the byte at which the message is no JSON any more.</summary>
    internal FrameSlice FaultValue { get; init; }

    /// <summary>Number of elements of the array.</summary>
    internal int Elements { get; init; }

    /// <summary>Reads a message.</summary>
    /// <param name="frame">The WebSocket message's content.</param>
    /// <param name="isBinary">Whether it came as a binary message, which OCPP-J does not use.</param>
    public static FrameHeader Read(ReadOnlySpan<byte> frame, bool isBinary = false) => new FrameReader(frame, isBinary).End();

    /// <summary>The fault in words; null when the shape is right.</summary>
    /// <param name="frame">The bytes that the header was read from.</param>
    public FrameFault? Describe(ReadOnlySpan<byte> frame) => Fault switch
    {
        null => null,
        FrameFaultKind.Binary => Whole("a text message", "a binary message"),
        FrameFaultKind.NotUtf8 when FaultElement < 0 => Whole("UTF-8", "bytes that are not UTF-8"),
        FrameFaultKind.NotUtf8 => At("valid Unicode strings", "a lone surrogate"),
        FrameFaultKind.NotJson => Whole("a JSON array", frame.IsEmpty ? "an empty message" : $"not JSON at byte {FaultValue.Start + 1}"),
        FrameFaultKind.TooDeep => Whole($"at most {FrameReader.MaxDepth} levels of nesting", $"more at byte {FaultValue.Start + 1}"),
        FrameFaultKind.NotAnArray => Whole("a JSON array", Value(frame)),
        FrameFaultKind.UnknownMessageType => At("2, 3, 4, 5 or 6", Value(frame)),
        FrameFaultKind.WrongLength => Whole(Type is { } type ? $"{LengthOf(type)} elements in a {type.Name()}" : "3 to 5 elements", $"{Elements} elements"),
        _ => At(FaultElement == LengthOf(Type!.Value) - 1 ? "a JSON object" : "a string", Value(frame)),
    };

    internal static int LengthOf(MessageType type) => type switch
    {
        MessageType.CallResult => 3,
        MessageType.Call or MessageType.Send => 4,
        _ => 5,
    };

    private FrameFault Whole(string expected, string actual) => new(Fault!.Value, null, expected, actual);

    private FrameFault At(string expected, string actual) => new(Fault!.Value, $"[{FaultElement}]", expected, actual);

    private string Value(ReadOnlySpan<byte> frame)
    {
        var value = FaultValue.In(frame);
        return value[0] switch
        {
            (byte)'{' => "an object",
            (byte)'[' => "an array",
            _ => Encoding.UTF8.GetString(value[..Math.Min(value.Length, MaxExcerpt)]),
        };
    }
}
