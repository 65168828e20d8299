namespace TestHarness.Ocpp.Traces;

/// <summary>The fields of a trace's line that are known, in the order in which they are mostly written.</summary>
internal enum TraceField
{
    SchemaVersion,
    Kind,
    Seq,
    Timestamp,
    Transport,
    Finding,
    Direction,
    Event,
    ConnectionId,
    MessageType,
    OcppVersion,
    ChargePointId,
    Origin,
    Leg,
    Facts,
    Action,
    MessageId,
    Payload,
    Error,
    Binary,
    Answers,
    Fault,
    Raw,
    RawBase64,
    Forwarded,
    Findings,
}
