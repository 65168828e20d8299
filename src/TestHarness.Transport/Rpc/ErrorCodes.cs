using TestHarness.Ocpp;
using TestHarness.Ocpp.Framing;

namespace TestHarness.Transport.Rpc;

/// <summary>CALLERROR codes by version (OCPP-J 1.6 section 4.2.3, Part 4 section 4.3).</summary>
public static class ErrorCodes
{
    /// <summary>The action is known but not supported.</summary>
    public const string NotSupported = "NotSupported";

    /// <summary>The action is not known.</summary>
    public const string NotImplemented = "NotImplemented";

    /// <summary>The receiver failed.</summary>
    public const string InternalError = "InternalError";

    /// <summary>The receiver does not accept this message now, for security reasons.</summary>
    public const string SecurityError = "SecurityError";

    /// <summary>The payload is incomplete or not allowed in this state.</summary>
    public const string GenericError = "GenericError";

    /// <summary>A field has a value that is not allowed.</summary>
    public const string PropertyConstraintViolation = "PropertyConstraintViolation";

    /// <summary>OCPP 2.x: the message type number is not known.</summary>
    public const string MessageTypeNotSupported = "MessageTypeNotSupported";

    /// <summary>The payload is not as the schema says.</summary>
    public static string Format(OcppVersion version) => version == OcppVersion.V16 ? "FormationViolation" : "FormatViolation";

    /// <summary>A required field is missing, or there are too many or too few. OCPP-J 1.6 writes it with one r.</summary>
    public static string Occurrence(OcppVersion version) => version == OcppVersion.V16 ? "OccurenceConstraintViolation" : "OccurrenceConstraintViolation";

    /// <summary>The message is not a correct CALL.</summary>
    public static string Rpc(OcppVersion version) => version == OcppVersion.V16 ? Format(version) : "RpcFrameworkError";

    /// <summary>The code for a frame whose shape is wrong.</summary>
    public static string ForFault(OcppVersion version, FrameFault fault) => (version, fault.Kind) switch
    {
        (OcppVersion.V16, _) => Format(version),
        (_, FrameFaultKind.UnknownMessageType) => MessageTypeNotSupported,
        (_, FrameFaultKind.WrongElement) when fault.Path == "[3]" => Format(version),
        _ => Rpc(version),
    };
}
