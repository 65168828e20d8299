using TestHarness.Ocpp.Messages;

namespace TestHarness.Ocpp.Framing;

/// <summary>The error codes that a CALLERROR or CALLRESULTERROR may carry (OCPP-J 1.6 table 7, Part 4 section 4.3).</summary>
internal static class ErrorCodeTable
{
    private static readonly string[] Common =
    [
        "GenericError", "InternalError", "NotImplemented", "NotSupported", "PropertyConstraintViolation", "ProtocolError",
        "SecurityError", "TypeConstraintViolation",
    ];

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<byte>> Of16 = Table("FormationViolation", "OccurenceConstraintViolation");

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<byte>> Of2 =
        Table("FormatViolation", "OccurrenceConstraintViolation", "MessageTypeNotSupported", "RpcFrameworkError");

    internal static ErrorCodeStanding Judge(OcppVersion version, ReadOnlySpan<byte> code)
    {
        if ((version == OcppVersion.V16 ? Of16 : Of2).Contains(code))
            return ErrorCodeStanding.Allowed;
        // Editions of 2.0.1 differ in the number of r's: peers exist that know only one of the spellings.
        return version == OcppVersion.V201 && code.SequenceEqual("OccurenceConstraintViolation"u8) ? ErrorCodeStanding.Disputed : ErrorCodeStanding.Unknown;
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

    private static HashSet<string>.AlternateLookup<ReadOnlySpan<byte>> Table(params ReadOnlySpan<string> own) =>
        new HashSet<string>([.. Common, .. own], Utf8Comparer.Instance).GetAlternateLookup<ReadOnlySpan<byte>>();
}

/// <summary>Whether a version's table has an error code.</summary>
internal enum ErrorCodeStanding
{
    Allowed,
    Disputed,
    Unknown,
}
