using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using TestHarness.Conformance.Expectations;

namespace TestHarness.Conformance.Operators.Http;

/// <summary>Puts values into templates: <c>${name}</c>, and <c>${name?}</c> for one that may be missing.</summary>
internal static partial class TemplateText
{
    /// <summary>The names of the variables in a text.</summary>
    public static IEnumerable<string> Names(string text) => Variable().Matches(text).Select(match => match.Groups["name"].Value);

    /// <summary>The texts of a body, names of properties left out.</summary>
    public static IEnumerable<string> Texts(JsonNode? node) => node switch
    {
        JsonObject o => o.SelectMany(property => Texts(property.Value)),
        JsonArray array => array.SelectMany(Texts),
        JsonValue value when value.TryGetValue<string>(out var text) => [text],
        _ => [],
    };

    /// <summary>Whether a variable's value is a secret of the environment or a file.</summary>
    public static bool IsSecret(string name) => name.StartsWith("env:", StringComparison.Ordinal) || name.StartsWith("file:", StringComparison.Ordinal);

    /// <summary>Fills in a text; objects and arrays appear as JSON.</summary>
    /// <param name="text">The text.</param>
    /// <param name="variables">The values.</param>
    /// <param name="escape">What becomes of a value; null leaves it as it is.</param>
    /// <exception cref="FormatException">A variable has no value.</exception>
    public static string Fill(string text, TemplateVariables variables, Func<string, string>? escape = null) => Variable().Replace(text, match =>
    {
        var value = Value(match, variables, out var isThere);
        return !isThere ? "" : escape is null ? JsonText.Of(value) : escape(JsonText.Of(value));
    });

    /// <summary>Fills in JSON. A text that is one variable takes on the value's type; one that may be missing, and is, leaves its property out.</summary>
    /// <exception cref="FormatException">A variable has no value.</exception>
    public static JsonNode? Fill(JsonNode? node, TemplateVariables variables)
    {
        switch (node)
        {
            case JsonObject o:
                var filled = new JsonObject();
                foreach (var (name, value) in o.Where(property => !IsMissing(property.Value, variables)))
                    filled[name] = Fill(value, variables);
                return filled;
            case JsonArray array:
                return new JsonArray([.. array.Where(item => !IsMissing(item, variables)).Select(item => Fill(item, variables))]);
            case JsonValue v when v.TryGetValue<string>(out var text):
                return Whole(text) is { } match ? Value(match, variables, out _)?.DeepClone() : JsonValue.Create(Fill(text, variables));
            default:
                return node?.DeepClone();
        }
    }

    private static bool IsMissing(JsonNode? node, TemplateVariables variables)
    {
        if (node is not JsonValue value || !value.TryGetValue<string>(out var text) || Whole(text) is not { } match)
            return false;
        Value(match, variables, out var isThere);
        return !isThere;
    }

    private static Match? Whole(string text) => Variable().Match(text) is { Success: true } match && match.Length == text.Length ? match : null;

    private static JsonNode? Value(Match match, TemplateVariables variables, out bool isThere)
    {
        var name = match.Groups["name"].Value;
        isThere = variables.TryFind(name, out var value);
        if (isThere || match.Groups["optional"].Success)
            return value;
        var asked = variables.Action is { } action ? $"'{action.Name}'{((string?)action.Parameters["action"] is { } call ? $" of {call}" : "")}" : "the log-in";
        throw new FormatException($"${{{name}}} has no value: {asked} brings none. Write ${{{name}?}} where it may be missing.");
    }

    [GeneratedRegex(@"\$\{(?<name>[^}?]+)(?<optional>\?)?\}")]
    private static partial Regex Variable();
}
