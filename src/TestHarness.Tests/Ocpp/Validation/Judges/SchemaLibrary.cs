using System.Collections.Concurrent;
using Newtonsoft.Json;
using NJsonSchema;
using NJsonSchema.Validation;
using TestHarness.Tests.Ocpp.Schemas;

namespace TestHarness.Tests.Ocpp.Validation.Judges;

/// <summary>NJsonSchema on the OCA's own file.</summary>
internal sealed class SchemaLibrary
{
    private static readonly ConcurrentDictionary<OfficialSchema, SchemaLibrary> Read = new();

    private readonly JsonSchema _schema;

    private SchemaLibrary(OfficialSchema file) => _schema = JsonSchema.FromJsonAsync(file.Root.ToJsonString()).GetAwaiter().GetResult();

    /// <summary>The library with the schema of a file; reading it takes most of the time.</summary>
    internal static SchemaLibrary Of(OfficialSchema file) => Read.GetOrAdd(file, _ => new SchemaLibrary(file));

    /// <summary>What is wrong with a payload; of a value of the wrong type no more than that.</summary>
    internal IReadOnlyList<Fault> Judge(string payload)
    {
        try
        {
            var faults = _schema.Validate(payload).SelectMany(Innermost).Select(error => new Fault(Path(error), Keyword(error.Kind))).ToHashSet();
            var wrongTypes = faults.Where(fault => fault.Keyword == "type").Select(fault => fault.Path).ToList();
            return [.. faults.Where(fault => fault.Keyword == "type" || !wrongTypes.Any(path => fault.Path.StartsWith(path, StringComparison.Ordinal)))];
        }
        catch (Exception error) when (error is JsonException or InvalidCastException or OverflowException)
        {
            return [new Fault("", error.GetType().Name)];
        }
    }

    private static IEnumerable<ValidationError> Innermost(ValidationError error) =>
        error is ChildSchemaValidationError child ? child.Errors.Values.SelectMany(errors => errors).SelectMany(Innermost) : [error];

    private static string Path(ValidationError error) => error.Path is null ? "" : error.Path.TrimStart('#').TrimStart('/');

    private static string Keyword(ValidationErrorKind kind) => kind switch
    {
        ValidationErrorKind.PropertyRequired => "required",
        ValidationErrorKind.NoAdditionalPropertiesAllowed => "additionalProperties",
        ValidationErrorKind.StringTooLong => "maxLength",
        ValidationErrorKind.NotInEnumeration => "enum",
        ValidationErrorKind.NumberTooSmall => "minimum",
        ValidationErrorKind.NumberTooBig => "maximum",
        ValidationErrorKind.NumberNotMultipleOf => "multipleOf",
        ValidationErrorKind.TooFewItems => "minItems",
        ValidationErrorKind.TooManyItems => "maxItems",
        ValidationErrorKind.DateTimeExpected or ValidationErrorKind.UriExpected => "format",
        ValidationErrorKind.StringExpected or ValidationErrorKind.NumberExpected or ValidationErrorKind.IntegerExpected or ValidationErrorKind.BooleanExpected
            or ValidationErrorKind.ObjectExpected or ValidationErrorKind.ArrayExpected or ValidationErrorKind.NullExpected or ValidationErrorKind.NoTypeValidates => "type",
        _ => kind.ToString(),
    };
}
