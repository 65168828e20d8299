using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using TestHarness.Conformance.Expectations;
using TestHarness.Conformance.Statements;

namespace TestHarness.Conformance.Operators.Http;

/// <summary>The answer to a request.</summary>
/// <param name="Template">The request's template.</param>
/// <param name="Line">Method and URL, without secrets.</param>
/// <param name="Status">The HTTP status.</param>
/// <param name="ReasonPhrase">Its words.</param>
/// <param name="Body">The body.</param>
/// <param name="Show">Makes a body fit for a message.</param>
/// <param name="Statement">The statement.</param>
internal sealed record HttpReply(HttpTemplate Template, string Line, HttpStatusCode Status, string ReasonPhrase, string Body, Func<string, string> Show, Statement Statement)
{
    private readonly ValueSource _values = new(new ScenarioMemory(), Statement, () => DateTimeOffset.UtcNow);

    /// <summary>What is wrong with it, as an error that names the request, the beginning of the body and the template.</summary>
    public HttpFault Fault(string what) => new($"{Line} {what}{(Body.Trim() is { Length: > 0 } body ? $": {Show(body)}" : "")} ({Template.Path} in {Statement.Path})");

    /// <summary>Gives variables the values that the template takes.</summary>
    /// <exception cref="HttpFault">One is not there.</exception>
    public void TakeInto(TemplateVariables variables)
    {
        foreach (var (name, path) in Template.Request.Take)
        {
            var found = Parse(path).Find(Json());
            if (found.Count == 0)
                throw Fault($"was answered without {path}, which is taken as ${{{name}}}");
            variables.Take(name, found[0].Value);
        }
    }

    /// <summary>What the body lacks of what it must hold; null when it lacks nothing.</summary>
    public string? Lacks(IReadOnlyDictionary<string, string> asked)
    {
        foreach (var (path, text) in asked)
        {
            var matcher = Matcher.Parse(text, _values);
            var found = Parse(path).Find(Json());
            if (found.Count == 0 ? !matcher.AllowsAbsence : !found.Any(place => matcher.Matches(place.Value)))
                return $"{path}: expected {matcher.Description}, was {(found.Count == 0 ? "absent" : Show(JsonText.Of(found[0].Value)))}";
        }

        return null;
    }

    /// <summary>A path into an answer; <c>$.</c> in front of it, as JSONPath has it, is understood.</summary>
    public static PayloadPath Parse(string path) => PayloadPath.Parse(path.StartsWith("$.", StringComparison.Ordinal) ? path[2..] : path.StartsWith("$[", StringComparison.Ordinal) ? path[1..] : path);

    private JsonNode? Json()
    {
        try
        {
            return JsonNode.Parse(Body);
        }
        catch (JsonException)
        {
            throw Fault("was answered with something that is not JSON");
        }
    }
}
