using TestHarness.Conformance.Statements;

namespace TestHarness.Conformance.Operators.Http;

/// <summary>A request of a statement, and where it stands there.</summary>
/// <param name="Request">The request.</param>
/// <param name="Path">Its JSON path.</param>
internal sealed record HttpTemplate(HttpRequestStatement Request, string Path)
{
    /// <summary>The request that comes after it; null when it was the last.</summary>
    public HttpTemplate? Then => Request.Then is { } then ? new HttpTemplate(then, Path + ".then") : null;

    /// <summary>The log-in; null where there is none.</summary>
    public static HttpTemplate? Login(HttpOperatorStatement http) => http.Login is { } login ? new HttpTemplate(login, "$.operator.http.login") : null;

    /// <summary>Every template of a statement.</summary>
    public static IEnumerable<HttpTemplate> All(HttpOperatorStatement http)
    {
        var first = Login(http) is { } login ? [login] : Enumerable.Empty<HttpTemplate>();
        return first.Concat(Of(http.Calls, "calls")).Concat(Of(http.Answers, "answers")).Concat(Of(http.Actions, "actions"));
    }

    /// <summary>The template for what is asked; null when there is none.</summary>
    public static HttpTemplate? For(HttpOperatorStatement http, OperatorAction action)
    {
        var (table, name, key) = Place(http, action);
        return table.ContainsKey(key) ? At(table, name, key)
            : name != "actions" && table.ContainsKey(HttpOperatorStatement.Default) ? At(table, name, HttpOperatorStatement.Default)
            : null;
    }

    /// <summary>What to add to a statement that has no template for what is asked.</summary>
    public static string Missing(HttpOperatorStatement http, OperatorAction action)
    {
        var (_, name, key) = Place(http, action);
        return $"The statement has no request for it: add \"{key}\"{(name == "actions" ? "" : $" or \"{HttpOperatorStatement.Default}\"")} under $.operator.http.{name}, or let \"otherwise\" name a person.";
    }

    private static (IReadOnlyDictionary<string, HttpRequestStatement> Table, string Name, string Key) Place(HttpOperatorStatement http, OperatorAction action) => action.Name switch
    {
        OperatorActions.SendFromCsms => (http.Calls, "calls", (string)action.Parameters["action"]!),
        OperatorActions.AnswerNext => (http.Answers, "answers", (string)action.Parameters["action"]!),
        _ => (http.Actions, "actions", action.Name),
    };

    private static IEnumerable<HttpTemplate> Of(IReadOnlyDictionary<string, HttpRequestStatement> table, string name) => table.Keys.Select(key => At(table, name, key));

    private static HttpTemplate At(IReadOnlyDictionary<string, HttpRequestStatement> table, string name, string key) =>
        new(table[key], key.All(c => char.IsAsciiLetterOrDigit(c)) ? $"$.operator.http.{name}.{key}" : $"$.operator.http.{name}[\"{key}\"]");
}
