using System.Globalization;
using System.Text.Json;
using System.Text.Unicode;
using TestHarness.Ocpp.Messages;

namespace TestHarness.Ocpp.Validation;

/// <summary>Checks payloads against the schema that their records carry, in one pass over the bytes.</summary>
public static class PayloadValidator
{
    /// <summary>Deeper than any payload goes, and shallow enough for any stack.</summary>
    internal static readonly JsonReaderOptions ReaderOptions = new() { MaxDepth = 64 };

    /// <summary>Checks a payload. Never throws, whatever the bytes.</summary>
    /// <param name="version">The version that the connection speaks.</param>
    /// <param name="action">The action of the CALL or SEND; for an answer, that of the CALL which it answers.</param>
    /// <param name="isRequest">True for the payload of a CALL or SEND, false for that of a CALLRESULT.</param>
    /// <param name="payload">The payload as received.</param>
    /// <returns>The errors in the order of the payload, at most 100; a shared empty list when there are none.</returns>
    public static IReadOnlyList<SchemaError> Validate(OcppVersion version, string action, bool isRequest, ReadOnlySpan<byte> payload)
    {
        if (OcppMessages.Find(version, action) is not { } message)
            return [new SchemaError("", "action", $"an action of OCPP {version.Label()}", action)];
        if (message.PayloadType(isRequest) is not { } type)
            return [new SchemaError("", "action", "no answer to a SEND", "an answer")];
        return Validate(type, payload);
    }

    /// <summary>Checks a payload against one record. Never throws, whatever the bytes.</summary>
    /// <param name="record">The record of a request or an answer.</param>
    /// <param name="payload">The payload as received.</param>
    /// <returns>The errors, at most 100; a shared empty list when there are none.</returns>
    public static IReadOnlyList<SchemaError> Validate(Type record, ReadOnlySpan<byte> payload)
    {
        var errors = default(SchemaErrors);
        if (!Utf8.IsValid(payload))
        {
            errors.Add("", "json", "UTF-8", "bytes that are not UTF-8");
            return errors.All;
        }

        try
        {
            var reader = new Utf8JsonReader(payload, ReaderOptions);
            reader.Read();
            SchemaCompiler.Compile(record).Check(ref reader, ref errors);
            reader.Read();
        }
        catch (JsonException error)
        {
            var where = string.Create(CultureInfo.InvariantCulture, $"not JSON at line {error.LineNumber + 1}, byte {error.BytePositionInLine + 1}");
            errors.Add("", "json", "a JSON object", where);
        }

        return errors.All;
    }
}
