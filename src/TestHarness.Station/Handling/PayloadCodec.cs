using System.Text.Json;
using TestHarness.Ocpp;
using TestHarness.Ocpp.Findings;
using TestHarness.Ocpp.Messages;
using TestHarness.Ocpp.Validation;
using TestHarness.Station.Services;
using TestHarness.Transport.Rpc;

namespace TestHarness.Station.Handling;

/// <summary>Reads and writes payloads with the records of OCPP 2.1 and fits them to the version spoken.</summary>
internal sealed class PayloadCodec : IPayloadCodec, IStationService
{
    /// <inheritdoc />
    public bool IsKnown(OcppVersion version, string action) =>
        OcppMessages.Find(version, action) is { } message && message.MayBeSentBy(Party.Csms);

    /// <inheritdoc />
    public (string Code, string Description)? Check(OcppVersion version, string action, ReadOnlyMemory<byte> payload)
    {
        var errors = PayloadValidator.Validate(version, action, isRequest: true, payload.Span);
        return errors.FirstOrDefault(IsViolation) is { } error ? Describe(version, error) : null;
    }

    /// <inheritdoc />
    public (string Code, string Description)? CheckAnswer(OcppVersion version, string action, ReadOnlyMemory<byte> payload)
    {
        // More than the schema knows, or longer than it allows, does no harm here.
        var errors = PayloadValidator.Validate(version, action, isRequest: false, payload.Span);
        return errors.FirstOrDefault(error => IsViolation(error) && error.Keyword is "json" or "required" or "type" or "enum" or "format") is { } error ? Describe(version, error) : null;
    }

    /// <inheritdoc />
    public T Read<T>(ReadOnlyMemory<byte> payload)
        where T : class
    {
        try
        {
            return OcppJson.Deserialize<T>(payload.Span);
        }
        catch (JsonException error)
        {
            throw new CallErrorException("TypeConstraintViolation", error.Message);
        }
    }

    /// <inheritdoc />
    public ReadOnlyMemory<byte> Write(object payload, OcppVersion version, string action, bool isRequest)
    {
        ReadOnlyMemory<byte> json = OcppJson.SerializeToUtf8(payload);
        return version == OcppVersion.V21 ? json : PayloadProjection.Project(json, version, action, isRequest);
    }

    private static bool IsViolation(SchemaError error) => error.Severity == FindingSeverity.Violation;

    private static (string Code, string Description) Describe(OcppVersion version, SchemaError error)
    {
        var where = error.Path.Length == 0 ? "The payload" : error.Path;
        return (CodeOf(version, error.Keyword), $"{where}: expected {error.Expected}, found {error.Actual}");
    }

    private static string CodeOf(OcppVersion version, string keyword) => keyword switch
    {
        "type" => "TypeConstraintViolation",
        "required" or "minItems" or "maxItems" => ErrorCodes.Occurrence(version),
        "enum" or "maxLength" or "minLength" or "minimum" or "maximum" or "multipleOf" or "format" => ErrorCodes.PropertyConstraintViolation,
        _ => ErrorCodes.Format(version),
    };
}
