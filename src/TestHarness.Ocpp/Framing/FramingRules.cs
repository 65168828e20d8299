using System.Reflection;
using TestHarness.Ocpp.Findings;

namespace TestHarness.Ocpp.Framing;

/// <summary>
/// Every rule of the framing layer, with what each version says of it: OCPP-J 1.6 with its errata of 2025-04, Part 4 of 2.0.1 edition 3 and of 2.1 with their
/// errata of 2025-09. Where these are silent and products stumble, the rule is a warning and refers to the RFC that they build on.
/// </summary>
public static class FramingRules
{
    /// <summary>A message is UTF-8 and its strings are Unicode.</summary>
    public static FramingRule Encoding { get; } = Must("encoding", "A message is UTF-8, and the escapes in its strings are Unicode.", "4.1.2");

    /// <summary>A message is JSON.</summary>
    public static FramingRule Json { get; } = Must("json", "A message is JSON, with nothing before or behind it.", "4.1.2");

    /// <summary>A message is text for the WebSocket.</summary>
    public static FramingRule Text { get; } = Beware("text", "A message is sent as text, not as binary data.", "RFC 6455 §5.6");

    /// <summary>A message is not nested so deeply that receivers refuse it.</summary>
    public static FramingRule Depth { get; } = Beware("depth", "A message is nested at most 64 levels deep, far more than any payload needs; receivers set limits.", "RFC 8259 §9");

    /// <summary>A message is not so long that receivers refuse it.</summary>
    public static FramingRule Size { get; } = Beware("size", "A message is at most 65,535 bytes long; a longer one needs the long form of a WebSocket frame, which small receivers lack.", "RFC 6455 §5.2");

    /// <summary>A message is an array.</summary>
    public static FramingRule Array { get; } = Must("array", "A message is a JSON array that begins with a message type number and a message id.", "4.2");

    /// <summary>The message type number is one of the version's.</summary>
    public static FramingRule MessageTypeNumber { get; } = Must("message-type", "The message type number is 2, 3 or 4, in OCPP 2.1 also 5 or 6.", "4.1.3");

    /// <summary>The structure of a CALL.</summary>
    public static FramingRule CallStructure { get; } = Must("call-structure", "A CALL has four elements, of which the action is a string.", "4.2.1");

    /// <summary>The structure of a CALLRESULT.</summary>
    public static FramingRule ResultStructure { get; } = Must("result-structure", "A CALLRESULT has three elements.", "4.2.2");

    /// <summary>The structure of a CALLERROR.</summary>
    public static FramingRule ErrorStructure { get; } =
        Must("error-structure", "A CALLERROR has five elements: code and description are strings, the details are an object.", "4.2.3");

    /// <summary>The structure of a CALLRESULTERROR.</summary>
    public static FramingRule ResultErrorStructure { get; } =
        Must21("result-error-structure", "A CALLRESULTERROR has five elements: code and description are strings, the details are an object.", "4.2.3");

    /// <summary>The structure of a SEND.</summary>
    public static FramingRule SendStructure { get; } = Must21("send-structure", "A SEND has four elements, of which the action is a string.", "4.2.4");

    /// <summary>The payload of a CALL.</summary>
    public static FramingRule CallPayload { get; } = Must("call-payload", "The payload of a CALL is an object.", "4.2.1", "4.1.5");

    /// <summary>The payload of a CALLRESULT.</summary>
    public static FramingRule ResultPayload { get; } = Must("result-payload", "The payload of a CALLRESULT is an object.", "4.2.2", "4.1.5");

    /// <summary>The payload of a SEND.</summary>
    public static FramingRule SendPayload { get; } = Must21("send-payload", "The payload of a SEND is an object.", "4.1.5");

    /// <summary>An empty payload of a CALL.</summary>
    public static FramingRule CallNull { get; } = Should("call-null", "An empty payload of a CALL is {}, rather than null.", "4.2.1", "4.1.5");

    /// <summary>An empty payload of a CALLRESULT.</summary>
    public static FramingRule ResultNull { get; } = Should("result-null", "An empty payload of a CALLRESULT is {}, rather than null.", "4.2.2", "4.1.5");

    /// <summary>An empty payload of a SEND.</summary>
    public static FramingRule SendNull { get; } = new("send-null", "An empty payload of a SEND is {}, rather than null.") { V21 = Part4("4.1.5", FindingSeverity.Warning) };

    /// <summary>The message id is a string.</summary>
    public static FramingRule MessageIdType { get; } = Must("message-id-type", "A message id is a string.", "4.1.4");

    /// <summary>The message id is short enough.</summary>
    public static FramingRule MessageIdLength { get; } = Must("message-id-length", "A message id has at most 36 characters.", "4.1.4");

    /// <summary>The message id is not empty.</summary>
    public static FramingRule MessageIdEmpty { get; } = Should("message-id-empty", "A message id is not empty, or it identifies nothing.", "4.1.4");

    /// <summary>The message id is ASCII.</summary>
    public static FramingRule MessageIdAscii { get; } = Should("message-id-ascii", "A message id is ASCII: other characters are for natural language.", "4.1.2");

    /// <summary>The message id is none that stands for an unreadable one.</summary>
    public static FramingRule MessageIdReserved { get; } = new("message-id-reserved", "No CALL or SEND has the message id -1, which stands for one that could not be read.")
    {
        V201 = Part4("4.2.3", FindingSeverity.Warning),
        V21 = Part4("4.2.3", FindingSeverity.Warning),
    };

    /// <summary>The message id is fresh.</summary>
    public static FramingRule MessageIdUnique { get; } =
        Must("message-id-unique", "A message id was not used before by the same sender, on any connection of the station, but for a retry of the same message.", "4.1.4");

    /// <summary>The action is known.</summary>
    public static FramingRule ActionKnown { get; } = Must("action-known", "An action is the name of a message of the version, letter case included.", "4.2.1", "4.1.6");

    /// <summary>The action goes in that direction.</summary>
    public static FramingRule ActionDirection { get; } = new("action-direction", "An action is sent by the side that the version lets send it.")
    {
        V16 = new FramingDemand("OCPP 1.6 §6", FindingSeverity.Violation),
        V201 = new FramingDemand("Part 2 Messages §1", FindingSeverity.Violation),
        V21 = new FramingDemand("Part 2 Messages §1", FindingSeverity.Violation),
    };

    /// <summary>The action goes in that type of message.</summary>
    public static FramingRule ActionMessageType { get; } = Must21("action-message-type", "A request goes in a CALL, an unconfirmed message in a SEND.", "4.1.3");

    /// <summary>One CALL at a time.</summary>
    public static FramingRule Outstanding { get; } = new("outstanding", "No CALL is sent while an earlier one of the same sender is neither answered nor timed out.")
    {
        V16 = OcppJ("4.1.1", FindingSeverity.Warning),
        V201 = Part4("4.1.1", FindingSeverity.Violation),
        V21 = Part4("4.1.1", FindingSeverity.Violation),
    };

    /// <summary>An answer belongs to a CALL.</summary>
    public static FramingRule AnswerMatches { get; } = Must("answer-matches", "A CALLRESULT or CALLERROR has the message id of a CALL of the other side.", "4.1.4");

    /// <summary>An answer comes on the connection of its CALL.</summary>
    public static FramingRule AnswerConnection { get; } = Should("answer-connection", "An answer comes on the connection that its CALL came on: elsewhere nobody waits for it.", "4.1.1");

    /// <summary>An answer comes before its CALL times out.</summary>
    public static FramingRule AnswerLate { get; } = Should("answer-late", "An answer comes before the sender of its CALL gives up waiting.", "4.1.1");

    /// <summary>A CALL has one answer.</summary>
    public static FramingRule AnswerOnce { get; } = Must("answer-once", "A CALL is answered once, by a CALLRESULT or by a CALLERROR.", "4.1");

    /// <summary>A CALLRESULT is not answered with a CALLERROR.</summary>
    public static FramingRule AnswerToResult { get; } = Must("answer-to-result", "A CALLRESULT is answered with no CALLRESULT or CALLERROR.", "4.2.3");

    /// <summary>A SEND is not answered.</summary>
    public static FramingRule AnswerToSend { get; } = Must21("answer-to-send", "A SEND is not answered.", "4.2.4");

    /// <summary>A CALLRESULTERROR belongs to a CALLRESULT.</summary>
    public static FramingRule ResultErrorMatches { get; } = Must21("result-error-matches", "A CALLRESULTERROR has the message id of a CALLRESULT of the other side.", "4.1.4");

    /// <summary>The error code is one of the version's.</summary>
    public static FramingRule ErrorCode { get; } = Must("error-code", "An error code is one of the version's table.", "4.2.3", "4.3");

    /// <summary>The error code is spelt as in the last edition.</summary>
    public static FramingRule ErrorCodeSpelling { get; } =
        new("error-code-spelling", "OccurrenceConstraintViolation is written with two r's: an older spelling is not known to all.") { V201 = Part4("4.3", FindingSeverity.Warning) };

    /// <summary>The error code that answers a message of unknown type.</summary>
    public static FramingRule ErrorCodeUnknownType { get; } =
        new("error-code-unknown-type", "A message of unknown type is answered with MessageTypeNotSupported.") { V201 = Part4("4.4", FindingSeverity.Violation) };

    /// <summary>The error description is short enough.</summary>
    public static FramingRule ErrorDescription { get; } = Must2("error-description", "An error description has at most 255 characters.", "4.2.3");

    /// <summary>Error details have each name once.</summary>
    public static FramingRule ErrorDetails { get; } = Beware("error-details", "Error details have no name twice: which one counts depends on the reader.", "RFC 8259 §4");

    /// <summary>The message id of the CALLERROR to a message whose own could not be read.</summary>
    public static FramingRule ErrorToUnreadable { get; } =
        Must2("error-to-unreadable", "A CALLERROR has the message id of its CALL, and -1 only where that could not be read.", "4.2.3");

    /// <summary>The message id -1 before it meant anything.</summary>
    public static FramingRule ErrorMinusOne { get; } = new("error-minus-one", "A CALLERROR of OCPP 1.6 has the message id of a CALL: -1 stands for an unreadable one only since 2.0.1.")
    {
        V16 = OcppJ("4.2.3", FindingSeverity.Warning),
    };

    /// <summary>The payload of a signed message.</summary>
    public static FramingRule SignedPayload { get; } =
        Must2("signed-payload", "The payload of a signed message is a flattened JWS: payload, protected and signature, in base64url.", "7.1");

    /// <summary>The header of a signed message.</summary>
    public static FramingRule SignedHeader { get; } = Must2("signed-header", "The protected header of a signed message names the action and the message type number that it wraps.", "7.1");

    /// <summary>The algorithm of a signed message.</summary>
    public static FramingRule SignedAlgorithm { get; } = Must2("signed-algorithm", "A signed message is signed with ES256, RS256 or RS384.", "7.3");

    /// <summary>The certificate of a signed message.</summary>
    public static FramingRule SignedCertificate { get; } = new("signed-certificate", "The protected header of a signed message has x5t#S256, the hash of the signing certificate.")
    {
        V201 = Part4("7.4", FindingSeverity.Warning),
        V21 = Part4("7.4", FindingSeverity.Warning),
    };

    /// <summary>The answer to a signed message.</summary>
    public static FramingRule SignedAnswer { get; } = Must2("signed-answer", "A station that signs messages signs its answer to a signed CALL.", "7.2");

    /// <summary>All of them, in the order of this page.</summary>
    public static IReadOnlyList<FramingRule> All { get; } =
        [.. typeof(FramingRules).GetProperties(BindingFlags.Public | BindingFlags.Static).Where(rule => rule.PropertyType == typeof(FramingRule)).Select(rule => (FramingRule)rule.GetValue(null)!)];

    private static FramingRule Must(string name, string summary, string section16, string? section2 = null) =>
        In(name, summary, section16, section2 ?? section16, FindingSeverity.Violation);

    private static FramingRule Should(string name, string summary, string section16, string? section2 = null) =>
        In(name, summary, section16, section2 ?? section16, FindingSeverity.Warning);

    private static FramingRule Must2(string name, string summary, string section) =>
        new(name, summary) { V201 = Part4(section, FindingSeverity.Violation), V21 = Part4(section, FindingSeverity.Violation) };

    private static FramingRule Must21(string name, string summary, string section) => new(name, summary) { V21 = Part4(section, FindingSeverity.Violation) };

    private static FramingRule Beware(string name, string summary, string reference)
    {
        var demand = new FramingDemand(reference, FindingSeverity.Warning);
        return new FramingRule(name, summary) { V16 = demand, V201 = demand, V21 = demand };
    }

    private static FramingRule In(string name, string summary, string section16, string section2, FindingSeverity severity) =>
        new(name, summary) { V16 = OcppJ(section16, severity), V201 = Part4(section2, severity), V21 = Part4(section2, severity) };

    private static FramingDemand OcppJ(string section, FindingSeverity severity) => new("OCPP-J 1.6 §" + section, severity);

    private static FramingDemand Part4(string section, FindingSeverity severity) => new("Part 4 §" + section, severity);
}
