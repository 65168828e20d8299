namespace TestHarness.Ocpp.Framing;

/// <summary>Kinds of <see cref="FrameFault"/>.</summary>
public enum FrameFaultKind
{
    /// <summary>A binary WebSocket message.</summary>
    Binary,

    /// <summary>Bytes that are not UTF-8, or an escape that makes no Unicode (a lone surrogate).</summary>
    NotUtf8,

    /// <summary>Not JSON.</summary>
    NotJson,

    /// <summary>Nested deeper than is read, which is several times deeper than any payload goes.</summary>
    TooDeep,

    /// <summary>JSON, but not an array.</summary>
    NotAnArray,

    /// <summary>The first element is not a message type number.</summary>
    UnknownMessageType,

    /// <summary>The array has too few or too many elements for its type.</summary>
    WrongLength,

    /// <summary>An element has the wrong JSON type.</summary>
    WrongElement,
}
