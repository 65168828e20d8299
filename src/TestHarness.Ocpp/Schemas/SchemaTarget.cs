using TestHarness.Ocpp.Messages;

namespace TestHarness.Ocpp.Schemas;

/// <summary>The payload that a schema is for.</summary>
/// <param name="Message">The message.</param>
/// <param name="IsRequest">True for the payload of the CALL or SEND, false for that of the CALLRESULT.</param>
internal sealed record SchemaTarget(MessageDescriptor Message, bool IsRequest);
