namespace TestHarness.Transport.WebSockets;

/// <summary>Frame opcodes (RFC 6455 section 5.2).</summary>
internal enum FrameOpcode
{
    Continuation = 0,
    Text = 1,
    Binary = 2,
    Close = 8,
    Ping = 9,
    Pong = 10,
}
