using TestHarness.Ocpp.Framing;
using TestHarness.Ocpp.Validation;

namespace TestHarness.Ocpp.Findings;

/// <summary>
/// The schema layer: a message's payload against the schema of its version. Findings carry the id <c>SCHEMA</c> with the schema's name,
/// such as <c>SCHEMA BootNotificationRequest</c>.
/// </summary>
public static class SchemaLayer
{
    /// <summary>
    /// Checks the payload of a CALL, CALLRESULT or SEND; of a signed message the payload that was signed. Silent where there is nothing to check
    /// against: an unknown action (which the framing layer reports), an error message, a payload that could not be read.
    /// </summary>
    /// <param name="schemas">The schemas to check against.</param>
    /// <param name="version">The version negotiated.</param>
    /// <param name="sender">Who sent it.</param>
    /// <param name="frame">The message.</param>
    /// <param name="action">The action, for an answer that of its CALL.</param>
    public static IReadOnlyList<Finding> Check(SchemaSet schemas, OcppVersion version, Party sender, Frame frame, string? action)
    {
        if (action is null || frame.Payload.IsEmpty || frame.Type is not (MessageType.Call or MessageType.CallResult or MessageType.Send))
            return [];
        if (SignedMessage.Wrapped(version, action) is { } wrapped)
            return Signed(schemas, version, sender, frame, wrapped);
        return Check(schemas, version, sender, frame.Type.Value, action, frame.Payload.Span);
    }

    // An answer to a signed CALL need not be signed itself (Part 4 section 7.2).
    private static IReadOnlyList<Finding> Signed(SchemaSet schemas, OcppVersion version, Party sender, Frame frame, string action)
    {
        var payload = frame.Payload.Span;
        if (frame.Type == MessageType.CallResult && !SignedMessage.IsMeant(payload))
            return Check(schemas, version, sender, MessageType.CallResult, action, payload);
        return SignedMessage.Read(payload, out _) is { } signed ? Check(schemas, version, sender, frame.Type!.Value, action, signed.Payload) : [];
    }

    private static IReadOnlyList<Finding> Check(SchemaSet schemas, OcppVersion version, Party sender, MessageType type, string action, ReadOnlySpan<byte> payload)
    {
        var isRequest = type != MessageType.CallResult;
        if (schemas.Find(version, action, isRequest) is null)
            return [];
        var errors = PayloadValidator.Validate(schemas, version, action, isRequest, payload);
        if (errors.Count == 0)
            return [];
        var name = action + type switch { MessageType.Call => "Request", MessageType.CallResult => "Response", _ => "" };
        return [.. errors.Select(error => Finding(name, sender, error))];
    }

    private static Finding Finding(string name, Party sender, SchemaError error)
    {
        var where = error.Path.Length == 0 ? name : $"{error.Path} of {name}";
        return new Finding("SCHEMA " + name, FindingLayer.Schema, error.Severity, sender, $"{where} {Fault(error)}.")
        {
            Path = error.Path.Length == 0 ? null : error.Path,
            Expected = error.Expected,
            Actual = error.Actual,
        };
    }

    private static string Fault(SchemaError error) => error.Keyword switch
    {
        "required" => "is missing",
        "additionalProperties" => "is not a field of this message",
        "duplicate" => "stands there twice",
        "type" => $"is {error.Actual} instead of {error.Expected}",
        "enum" => $"has a value that is not allowed: {error.Actual}",
        "maxLength" => "is too long",
        "minItems" => "has too few items",
        "maxItems" => "has too many items",
        "format" => $"is not {error.Expected}: {error.Actual}",
        _ => $"is {error.Actual}, which breaks {error.Keyword}: {error.Expected}",
    };
}
