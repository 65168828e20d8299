using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using TestHarness.Conformance.Catalogue;
using TestHarness.Conformance.Text;

namespace TestHarness.Conformance.Statements;

/// <summary>Reads statements and tells what is wrong with them before anything connects.</summary>
public static class StatementLoader
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
        ReadCommentHandling = JsonCommentHandling.Disallow,
    };

    private static readonly SchemaCheck Schema = SchemaCheck.Carried("statement.schema.json");

    /// <summary>The JSON Schema of statements.</summary>
    public static string SchemaText => Schema.Text;

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
        // What the file itself says is looked at first: only there lines can be told.
        var extended = Extend(text, path);
        if (Schema.Problem(text, isPart: extended is not null) is { } own)
            throw Mistake(path, own);
        var whole = extended?.ToJsonString() ?? text;
        if (extended is not null && Schema.Problem(whole) is { } inherited)
            throw Mistake(path, inherited);
        var statement = JsonSerializer.Deserialize<Statement>(whole, Options)! with { Path = path };
        if (extended is not null)
            statement = statement with { InheritedClaims = Inherited(text, statement) };
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
            throw new StatementException(statement.Path, "$.operator.kind", "console, web, http or command (the reference operator drives only the embedded references)", "\"reference\"", "");
        OperatorCheck.Check(statement);
        if (!statement.Embedded && statement.Connection.SecurityProfile is 1 or 2 && statement.Connection.BasicAuthPassword is null)
            throw new StatementException(statement.Path, "$.connection.basicAuthPassword", "env or file (security profiles 1 and 2 use HTTP Basic authentication)", "nothing", "Name the environment variable or the file that holds the password.");
        foreach (var claim in statement.Supports.Keys.Where(claim => !FeatureCatalogue.Claims(statement.Role).Contains(claim)))
        {
            throw new StatementException(statement.Path, $"$.supports[\"{claim}\"]", "a feature of Part 5 or a profile (fixtures/catalogue/features.tsv)", $"\"{claim}\"",
                Nearest.To(claim, FeatureCatalogue.Claims(statement.Role), most: 2) is { } nearest ? $"Did you mean \"{nearest}\"?" : "");
        }

        return statement;
    }

    private static Dictionary<string, string> Inherited(string text, Statement statement)
    {
        var own = JsonNode.Parse(text)!.AsObject();
        return statement.Supports.Keys.Where(claim => own["supports"] is not JsonObject claims || !claims.ContainsKey(claim)).ToDictionary(claim => claim, _ => (string)own["extends"]!);
    }

    private static JsonObject? Extend(string text, string path)
    {
        try
        {
            return JsonNode.Parse(text) is JsonObject own ? StatementBase.Extend(own, path) : null;
        }
        catch (JsonException)
        {
            // The schema check says where.
            return null;
        }
    }

    private static StatementException Mistake(string path, SchemaProblem problem) => new(path, problem.Path, problem.Expected, problem.Actual, problem.Advice);
}
