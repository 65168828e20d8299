namespace TestHarness.Transport.WebSockets;

/// <summary>Kinds of <see cref="SocketMessage"/>.</summary>
public enum SocketMessageKind
{
    /// <summary>A text message.</summary>
    Text,

    /// <summary>A binary message.</summary>
    Binary,

    /// <summary>A close frame.</summary>
    Close,

    /// <summary>The connection ended without a close frame, or a message over the size limit ended it.</summary>
    Aborted,
}
