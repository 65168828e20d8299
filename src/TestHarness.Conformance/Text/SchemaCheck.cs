using System.Text.Json;
using Newtonsoft.Json.Linq;
using NJsonSchema;
using NJsonSchema.Validation;

namespace TestHarness.Conformance.Text;

/// <summary>Checks files that users write against a JSON Schema, and tells what is wrong so that a person finds it.</summary>
/// <param name="text">The JSON Schema.</param>
internal sealed class SchemaCheck(string text)
{
    private readonly Lazy<JsonSchema> _schema = new(() => JsonSchema.FromJsonAsync(text).GetAwaiter().GetResult());

    /// <summary>The JSON Schema.</summary>
    public string Text { get; } = text;

    /// <summary>A schema that the harness carries.</summary>
    public static SchemaCheck Carried(string name)
    {
        using var stream = typeof(SchemaCheck).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return new SchemaCheck(reader.ReadToEnd());
    }

    /// <summary>What is wrong with a document; null when nothing is.</summary>
    /// <param name="json">The document.</param>
    /// <param name="isPart">Whether it may lack what is required, because something else completes it.</param>
    public SchemaProblem? Problem(string json, bool isPart = false)
    {
        try
        {
            using (JsonDocument.Parse(json))
            {
            }
        }
        catch (JsonException error)
        {
            return new SchemaProblem($"line {error.LineNumber + 1}, character {error.BytePositionInLine + 1}", "JSON", "a syntax error", "Look for a missing comma, quote or brace there.");
        }

        return _schema.Value.Validate(json).FirstOrDefault(error => !isPart || error.Kind != ValidationErrorKind.PropertyRequired) is { } first ? Explain(json, Innermost(first)) : null;
    }

    private static ValidationError Innermost(ValidationError error) =>
        error is ChildSchemaValidationError { Errors.Count: > 0 } child ? Innermost(child.Errors.Values.First(list => list.Count > 0).First()) : error;

    private static SchemaProblem Explain(string json, ValidationError error)
    {
        var path = "$" + (error.Path is { Length: > 1 } p ? p[1..] is var rest && p[0] == '#' ? (rest.StartsWith('/') ? "." + rest[1..].Replace('/', '.') : rest) : "." + p : "");
        var schema = error.Schema;
        return error.Kind switch
        {
            ValidationErrorKind.NoAdditionalPropertiesAllowed => UnknownProperty(path, error),
            ValidationErrorKind.PropertyRequired => new SchemaProblem(path, "a value (it is required)", "nothing", "Add it."),
            ValidationErrorKind.NotInEnumeration => new SchemaProblem(path, "one of " + string.Join(", ", schema.Enumeration), Shown(json, path), Line(error)),
            _ => new SchemaProblem(path, Words(error.Kind, schema), Shown(json, path), Line(error)),
        };
    }

    private static SchemaProblem UnknownProperty(string path, ValidationError error)
    {
        var known = error.Schema.ActualProperties.Keys.ToList();
        var name = error.Property ?? path[(path.LastIndexOf('.') + 1)..];
        var nearest = Nearest.To(name, known);
        return new SchemaProblem(path, "one of the properties " + string.Join(", ", known), $"\"{name}\"", nearest is null ? Line(error) : $"Did you mean \"{nearest}\"? {Line(error)}");
    }

    private static string Line(ValidationError error) => error.HasLineInfo ? $"See line {error.LineNumber}." : "";

    // What stands at a path, cut where it is long. A key with a dot in it cannot be followed.
    private static string Shown(string json, string path) => JToken.Parse(json).SelectToken(path) switch
    {
        null => "something else",
        JArray array => $"{array.Count} items",
        var token => token.ToString(Newtonsoft.Json.Formatting.None) is var text && text.Length > 80 ? text[..80] + "..." : text,
    };

    private static string Words(ValidationErrorKind kind, JsonSchema schema) => kind switch
    {
        ValidationErrorKind.StringExpected => "a string",
        ValidationErrorKind.IntegerExpected => "a whole number",
        ValidationErrorKind.NumberExpected => "a number",
        ValidationErrorKind.BooleanExpected => "true or false",
        ValidationErrorKind.ArrayExpected => "an array",
        ValidationErrorKind.ObjectExpected => "an object",
        ValidationErrorKind.NumberTooSmall => $"at least {schema.Minimum}",
        ValidationErrorKind.NumberTooBig => $"at most {schema.Maximum}",
        ValidationErrorKind.TooFewItems => $"at least {schema.MinItems} item(s)",
        ValidationErrorKind.StringTooShort when schema.MinLength == 1 => "text that is not empty",
        ValidationErrorKind.StringTooShort => $"at least {schema.MinLength} characters",
        ValidationErrorKind.StringTooLong => $"at most {schema.MaxLength} characters",
        ValidationErrorKind.PatternMismatch => $"text that matches {schema.Pattern}",
        _ => $"what the schema says ({kind})",
    };
}
