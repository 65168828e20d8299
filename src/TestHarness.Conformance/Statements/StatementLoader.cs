using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Newtonsoft.Json.Linq;
using NJsonSchema;
using NJsonSchema.Validation;

namespace TestHarness.Conformance.Statements;

/// <summary>Reads statements and tells what is wrong with them before anything connects.</summary>
public static class StatementLoader
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
        ReadCommentHandling = JsonCommentHandling.Disallow,
    };

    private static readonly Lazy<JsonSchema> Schema = new(() => JsonSchema.FromJsonAsync(SchemaText).GetAwaiter().GetResult());

    /// <summary>The JSON Schema of statements.</summary>
    public static string SchemaText { get; } = ReadSchema();

    /// <summary>Reads a statement.</summary>
    /// <exception cref="StatementException">The file is missing, is not JSON, or is not a right statement.</exception>
    public static Statement Load(string path)
    {
        string text;
        try
        {
            text = File.ReadAllText(path);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new StatementException(path, "$", "a readable statement", error is FileNotFoundException or DirectoryNotFoundException ? "no such file" : error.Message,
                "Examples to copy are in fixtures/duts.");
        }

        return Parse(text, path);
    }

    /// <summary>Reads a statement from text.</summary>
    /// <param name="text">JSON.</param>
    /// <param name="path">The file it came from; paths in it are relative to that.</param>
    public static Statement Parse(string text, string path)
    {
        var whole = text;
        IReadOnlyCollection<ValidationError> errors;
        try
        {
            var extended = JsonNode.Parse(text) is JsonObject own ? StatementBase.Extend(own, path) : null;

            // What the file itself says is looked at first: only there lines can be told.
            errors = Schema.Value.Validate(text).Where(error => extended is null || error.Kind != ValidationErrorKind.PropertyRequired).ToList();
            if (errors.Count == 0 && extended is not null)
            {
                whole = extended.ToJsonString();
                errors = Schema.Value.Validate(whole).ToList();
            }
        }
        catch (JsonException error)
        {
            throw new StatementException(path, $"line {error.LineNumber + 1}, character {error.BytePositionInLine + 1}", "JSON", "a syntax error", "Look for a missing comma, quote or brace there.");
        }

        if (errors.Count > 0)
            throw Explain(path, whole, Innermost(errors.First()), hasLines: ReferenceEquals(whole, text));
        var statement = JsonSerializer.Deserialize<Statement>(whole, Options)! with { Path = path };
        return Check(statement);
    }

    private static Statement Check(Statement statement)
    {
        if (!statement.Embedded && statement.Role == Ocpp.Party.Csms && statement.Connection.Address is null)
            throw new StatementException(statement.Path, "$.connection.address", "where the CSMS listens, for example ws://localhost:8080/ocpp", "nothing", "Add it.");
        if (statement.Connection.Address is { } address && (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.Scheme is not ("ws" or "wss")))
            throw new StatementException(statement.Path, "$.connection.address", "an address that begins with ws:// or wss://", $"\"{address}\"", "");
        if (statement.Connection.Listen is { } listen && (!System.Net.IPEndPoint.TryParse(listen, out var endPoint) || endPoint.Port == 0))
            throw new StatementException(statement.Path, "$.connection.listen", "an IP address and a port, for example 127.0.0.1:9000", $"\"{listen}\"", "");
        if (!statement.Embedded && statement.Operator.Kind == "reference")
            throw new StatementException(statement.Path, "$.operator.kind", "console (the reference operator drives only the embedded references)", "\"reference\"", "");
        if (!statement.Embedded && statement.Connection.SecurityProfile is 1 or 2 && statement.Connection.BasicAuthPassword is null)
            throw new StatementException(statement.Path, "$.connection.basicAuthPassword", "env or file (security profiles 1 and 2 use HTTP Basic authentication)", "nothing", "Name the environment variable or the file that holds the password.");
        return statement;
    }

    private static ValidationError Innermost(ValidationError error) =>
        error is ChildSchemaValidationError { Errors.Count: > 0 } child ? Innermost(child.Errors.Values.First(list => list.Count > 0).First()) : error;

    private static StatementException Explain(string file, string statement, ValidationError error, bool hasLines)
    {
        var line = hasLines && error.HasLineInfo ? $"See line {error.LineNumber}." : "";
        var path = "$" + (error.Path is { Length: > 1 } p ? p[1..] is var rest && p[0] == '#' ? (rest.StartsWith('/') ? "." + rest[1..].Replace('/', '.') : rest) : "." + p : "");
        var schema = error.Schema;
        return error.Kind switch
        {
            ValidationErrorKind.NoAdditionalPropertiesAllowed => UnknownProperty(file, path, error, line),
            ValidationErrorKind.PropertyRequired => new StatementException(file, path, "a value (it is required)", "nothing", "Add it."),
            ValidationErrorKind.NotInEnumeration => new StatementException(file, path, "one of " + string.Join(", ", schema.Enumeration), Shown(statement, path), line),
            _ => new StatementException(file, path, Words(error.Kind, schema), Shown(statement, path), line),
        };
    }

    private static StatementException UnknownProperty(string file, string path, ValidationError error, string line)
    {
        var known = error.Schema.ActualProperties.Keys.ToList();
        var name = error.Property ?? path[(path.LastIndexOf('.') + 1)..];
        var nearest = Text.Nearest.To(name, known);
        return new StatementException(file, path, "one of the properties " + string.Join(", ", known), $"\"{name}\"", nearest is null ? line : $"Did you mean \"{nearest}\"? {line}");
    }

    // What stands at a path, cut where it is long. A key with a dot in it cannot be followed.
    private static string Shown(string statement, string path) => JToken.Parse(statement).SelectToken(path) switch
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

    private static string ReadSchema()
    {
        using var stream = typeof(StatementLoader).Assembly.GetManifestResourceStream("statement.schema.json")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
