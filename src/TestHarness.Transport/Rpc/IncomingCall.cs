namespace TestHarness.Transport.Rpc;

/// <summary>A CALL, or a SEND of OCPP 2.1, that came in with a right frame.</summary>
/// <param name="MessageId">The message id.</param>
/// <param name="Action">The action.</param>
/// <param name="Payload">The payload's JSON, not validated.</param>
/// <param name="IsSend">Whether it is a SEND, which is not answered.</param>
public sealed record IncomingCall(string MessageId, string Action, ReadOnlyMemory<byte> Payload, bool IsSend);
