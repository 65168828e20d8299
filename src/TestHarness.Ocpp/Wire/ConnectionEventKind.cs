namespace TestHarness.Ocpp.Wire;

/// <summary>What happened to a connection between the frames.</summary>
public enum ConnectionEventKind
{
    /// <summary>A TCP connection was opened: facts <c>remote</c>, <c>local</c>.</summary>
    TcpConnected,

    /// <summary>A TLS handshake ended well: facts <c>protocol</c>, <c>cipher</c>, <c>offeredCiphers</c> (by the station, comma separated), <c>serverName</c>, <c>serverCertificate</c>, <c>clientCertificate</c> (PEM or absent).</summary>
    TlsEstablished,

    /// <summary>A TLS handshake ended badly: facts <c>error</c>, <c>alert</c> where known, offered <c>protocol</c> where known.</summary>
    TlsFailed,

    /// <summary>An HTTP request came that is not, or not a correct, WebSocket upgrade: facts <c>method</c>, <c>path</c>, <c>reason</c>.</summary>
    NotAnUpgrade,

    /// <summary>The station asked for an upgrade: facts <c>path</c>, <c>identity</c>, <c>subprotocols</c> (as offered, comma separated),
    /// <c>authorization</c> (<c>Basic</c>, other scheme, or absent), <c>username</c>, <c>passwordLength</c> (bytes), <c>extensions</c>.</summary>
    UpgradeRequested,

    /// <summary>The upgrade was accepted: facts <c>status</c> (101), <c>subprotocol</c> (absent when none was chosen), <c>extensions</c>.</summary>
    UpgradeAccepted,

    /// <summary>The upgrade was refused: facts <c>status</c>, <c>reason</c>.</summary>
    UpgradeRefused,

    /// <summary>A ping: fact <c>length</c>.</summary>
    Ping,

    /// <summary>A pong: fact <c>length</c>.</summary>
    Pong,

    /// <summary>A close frame: facts <c>code</c>, <c>reason</c>.</summary>
    CloseFrame,

    /// <summary>The TCP connection ended: facts <c>how</c> (<c>clean</c> after a close handshake, <c>aborted</c>), <c>error</c>.</summary>
    Disconnected,

    /// <summary>Something of the harness's own, such as a fault that the proxy injected: fact <c>note</c>; where records are lost, <c>missingFrom</c> and <c>missingTo</c>.</summary>
    Note,
}
