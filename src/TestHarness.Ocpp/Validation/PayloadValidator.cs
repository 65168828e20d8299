using System.Globalization;
using System.Text.Json;
using System.Text.Unicode;
using TestHarness.Ocpp.Framing;
using TestHarness.Ocpp.Messages;

namespace TestHarness.Ocpp.Validation;

/// <summary>Checks payloads against their schemas, in one pass over the bytes.</summary>
public static class PayloadValidator
{
    /// <summary>Deeper than any payload goes, and shallow enough for any stack.</summary>
    internal static readonly JsonReaderOptions ReaderOptions = new() { MaxDepth = 64 };

    /// <summary>Checks a payload against the schema that its record carries. Never throws, whatever the bytes.</summary>
    /// <inheritdoc cref="Validate(SchemaSet, OcppVersion, string, bool, ReadOnlySpan{byte})"/>
    public static IReadOnlyList<SchemaError> Validate(OcppVersion version, string action, bool isRequest, ReadOnlySpan<byte> payload) =>
        Validate(SchemaSet.BuiltIn, version, action, isRequest, payload);

    /// <summary>Checks a payload. Never throws, whatever the bytes.</summary>
    /// <param name="schemas">The schemas to check against.</param>
    /// <param name="version">The version that the connection speaks.</param>
    /// <param name="action">The action of the CALL or SEND; for an answer, that of the CALL which it answers.</param>
    /// <param name="isRequest">True for the payload of a CALL or SEND, false for that of a CALLRESULT.</param>
    /// <param name="payload">The payload as received.</param>
    /// <returns>The errors in the order of the payload, at most 100, or only one when it is not JSON; a shared empty list when there are none.</returns>
    public static IReadOnlyList<SchemaError> Validate(SchemaSet schemas, OcppVersion version, string action, bool isRequest, ReadOnlySpan<byte> payload)
    {
        if (schemas.Find(version, action, isRequest) is { } schema)
            return Validate(schema, payload);
        return [NoSchema(version, action)];
    }

    /// <summary>Checks the payload of a message while the message is read, so that its bytes are walked once. Never throws, whatever the bytes.</summary>
    /// <param name="schemas">The schemas to check against.</param>
    /// <param name="version">The version that the connection speaks.</param>
    /// <param name="action">The action of the CALL or SEND; for an answer, that of the CALL which it answers.</param>
    /// <param name="isRequest">True for the payload of a CALL or SEND, false for that of a CALLRESULT.</param>
    /// <param name="frame">Stands on the payload, as <see cref="FrameReader.ToPayload"/> said; <see cref="FrameReader.End"/> comes next.</param>
    /// <returns>
    /// The errors in the order of the payload, at most 100; a shared empty list when there are none. They count for nothing when the message turns out not to be
    /// JSON, which <see cref="FrameReader.End"/> tells.
    /// </returns>
    public static IReadOnlyList<SchemaError> Validate(SchemaSet schemas, OcppVersion version, string action, bool isRequest, ref FrameReader frame)
    {
        if (schemas.Find(version, action, isRequest) is not { } schema)
            return [NoSchema(version, action)];
        var errors = new SchemaErrors(frame.Frame);
        try
        {
            schema.Check(ref frame.Json, ref errors);
            return errors.All;
        }
        catch (JsonException)
        {
            frame.Restart();
            return [];
        }
    }

    /// <summary>Checks a payload against one record. Never throws, whatever the bytes.</summary>
    /// <param name="record">The record of a request or an answer.</param>
    /// <param name="payload">The payload as received.</param>
    /// <returns>The errors, at most 100; a shared empty list when there are none.</returns>
    public static IReadOnlyList<SchemaError> Validate(Type record, ReadOnlySpan<byte> payload) => Validate(SchemaCompiler.Compile(record), payload);

    internal static IReadOnlyList<SchemaError> Validate(SchemaNode schema, ReadOnlySpan<byte> payload)
    {
        if (!Utf8.IsValid(payload))
            return [new SchemaError("", "json", "UTF-8", "bytes that are not UTF-8")];
        var errors = new SchemaErrors(payload);
        try
        {
            var reader = new Utf8JsonReader(payload, ReaderOptions);
            reader.Read();
            schema.Check(ref reader, ref errors);
            reader.Read();
            return errors.All;
        }
        catch (JsonException error)
        {
            var where = string.Create(CultureInfo.InvariantCulture, $"not JSON at line {error.LineNumber + 1}, byte {error.BytePositionInLine + 1}");
            return [new SchemaError("", "json", "a JSON object", where)];
        }
    }

    private static SchemaError NoSchema(OcppVersion version, string action) => OcppMessages.Find(version, action) is null
        ? new SchemaError("", "action", $"an action of OCPP {version.Label()}", action)
        : new SchemaError("", "action", "no answer to a SEND", "an answer");
}
