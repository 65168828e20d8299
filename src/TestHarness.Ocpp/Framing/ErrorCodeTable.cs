namespace TestHarness.Ocpp.Framing;

/// <summary>The error codes that a CALLERROR or CALLRESULTERROR may carry (OCPP-J 1.6 table 7, Part 4 section 4.3).</summary>
internal static class ErrorCodeTable
{
    private static readonly HashSet<string> Common =
    [
        "GenericError", "InternalError", "NotImplemented", "NotSupported", "PropertyConstraintViolation", "ProtocolError",
        "SecurityError", "TypeConstraintViolation",
    ];

    internal static ErrorCodeStanding Judge(OcppVersion version, string code)
    {
        if (Common.Contains(code))
            return ErrorCodeStanding.Allowed;
        return (version, code) switch
        {
            (OcppVersion.V16, "FormationViolation" or "OccurenceConstraintViolation") => ErrorCodeStanding.Allowed,
            (OcppVersion.V201 or OcppVersion.V21, "FormatViolation" or "OccurrenceConstraintViolation" or "MessageTypeNotSupported" or "RpcFrameworkError") =>
                ErrorCodeStanding.Allowed,
            // Editions of 2.0.1 differ in the number of r's: peers exist that know only one of the spellings.
            (OcppVersion.V201, "OccurenceConstraintViolation") => ErrorCodeStanding.Disputed,
            _ => ErrorCodeStanding.Unknown,
        };
    }

    /// <summary>The spelling of this version for a code that only another version has; null when no version has it.</summary>
    internal static string? Spelling(OcppVersion version, string code) => (version, code) switch
    {
        (OcppVersion.V16, "FormatViolation") => "FormationViolation",
        (OcppVersion.V16, "OccurrenceConstraintViolation") => "OccurenceConstraintViolation",
        (not OcppVersion.V16, "FormationViolation") => "FormatViolation",
        (not OcppVersion.V16, "OccurenceConstraintViolation") => "OccurrenceConstraintViolation",
        _ => null,
    };
}

/// <summary>Whether a version's table has an error code.</summary>
internal enum ErrorCodeStanding
{
    Allowed,
    Disputed,
    Unknown,
}
