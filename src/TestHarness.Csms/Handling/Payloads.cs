using TestHarness.Ocpp;
using TestHarness.Ocpp.Findings;
using TestHarness.Ocpp.Messages;
using TestHarness.Ocpp.Validation;
using TestHarness.Transport.Rpc;

namespace TestHarness.Csms.Handling;

/// <summary>Between records of OCPP 2.1, in which the CSMS thinks, and payloads of the version spoken.</summary>
internal static class Payloads
{
    public static bool IsKnown(OcppVersion version, string action) => OcppMessages.Find(version, action) is not null;

    /// <summary>What is wrong with a payload, as an error code of Part 4 section 4.3 and a description; null when it is right.</summary>
    public static (string Code, string Description)? Check(OcppVersion version, string action, bool isRequest, ReadOnlyMemory<byte> payload)
    {
        var errors = PayloadValidator.Validate(version, action, isRequest, payload.Span);
        if (errors.FirstOrDefault(error => error.Severity == FindingSeverity.Violation) is not { } first)
            return null;
        var code = first.Keyword switch
        {
            "required" or "minItems" or "maxItems" => ErrorCodes.Occurrence(version),
            "type" => "TypeConstraintViolation",
            "additionalProperties" => "ProtocolError",
            "json" => ErrorCodes.Format(version),
            _ => ErrorCodes.PropertyConstraintViolation,
        };
        return (code, $"{(first.Path.Length == 0 ? "payload" : first.Path)}: expected {first.Expected}, found {first.Actual}");
    }

    /// <summary>Reads a payload of 2.0.1 or 2.1 as a record of 2.1.</summary>
    /// <exception cref="System.Text.Json.JsonException">It is not such a payload.</exception>
    public static object Read(Type type, ReadOnlyMemory<byte> payload) => OcppJson.Deserialize(payload.Span, type);

    /// <inheritdoc cref="Read(Type, ReadOnlyMemory{byte})" />
    public static T Read<T>(ReadOnlyMemory<byte> payload)
        where T : class => OcppJson.Deserialize<T>(payload.Span);

    /// <summary>Writes a record of 2.1 as the version spoken knows it.</summary>
    public static ReadOnlyMemory<byte> Write(object payload, OcppVersion version, string action, bool isRequest)
    {
        var written = OcppJson.SerializeToUtf8(payload);
        return version == OcppVersion.V21 ? written : PayloadProjection.Project(written, version, action, isRequest);
    }
}
