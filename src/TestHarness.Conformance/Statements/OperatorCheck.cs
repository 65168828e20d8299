using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using TestHarness.Conformance.Operators;
using TestHarness.Conformance.Operators.Http;
using TestHarness.Conformance.Text;
using TestHarness.Ocpp;
using TestHarness.Ocpp.Messages;

namespace TestHarness.Conformance.Statements;

/// <summary>What must be right about a statement's operator beyond the schema.</summary>
internal static partial class OperatorCheck
{
    private static readonly string[] s_known =
        ["identity", "prompt", "evse", "connector", "action", "payload", "times", "interval", "idToken", "type", "group", "status", "evseId", "connectorId", "ev", "component", "variable", "value"];

    // The rest is asked by action, or of the harness's own systems only.
    private static readonly string[] s_actions =
        [.. OperatorActions.Names.Except([OperatorActions.SendFromCsms, OperatorActions.AnswerNext, OperatorActions.SignInvalid, OperatorActions.SendFromStation, OperatorActions.ReconnectWith, OperatorActions.Configure])];

    /// <summary>Checks it.</summary>
    /// <exception cref="StatementException">It is not right.</exception>
    public static void Check(Statement statement)
    {
        var own = statement.Operator;
        if (own.Kind == "command" && own.Command is null)
            throw Mistake(statement, "$.operator.command", "the program to run", "nothing", "Add \"command\": { \"program\": \"...\" }.");
        if (own.Otherwise is not null && own.Kind != "http")
            throw Mistake(statement, "$.operator.otherwise", "nothing: only the operator http leaves something to others", $"\"{own.Otherwise}\"", "");
        if (own.Kind != "http")
            return;
        if (own.Http is not { } http)
            throw Mistake(statement, "$.operator.http", "the requests to send", "nothing", "Examples are in fixtures/duts/example-csms-http.json.");
        if (!TemplateText.Names(http.Address).Any() && (!Uri.TryCreate(http.Address, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https")))
            throw Mistake(statement, "$.operator.http.address", "an address that begins with http:// or https://", $"\"{http.Address}\"", "");
        CheckKeys(statement, http);
        var taken = HttpTemplate.All(http).SelectMany(template => template.Request.Chain()).SelectMany(request => request.Take.Keys).ToList();
        CheckNames(statement, "$.operator.http.headers", http.Headers.Values.SelectMany(TemplateText.Names), taken);
        CheckSecrets(statement, "$.operator.http.headers", http.Headers);
        for (var rest = new Queue<HttpTemplate>(HttpTemplate.All(http)); rest.TryDequeue(out var template);)
        {
            Check(statement, template, taken);
            if (template.Then is { } then)
                rest.Enqueue(then);
        }
    }

    private static void Check(Statement statement, HttpTemplate template, List<string> taken)
    {
        var request = template.Request;
        CheckNames(statement, template.Path, HttpTemplates.Names(request), taken);
        CheckSecrets(statement, template.Path + ".headers", request.Headers);
        CheckSecrets(statement, template.Path + ".body", Leaves(request.Body));
        var paths = request.Expect.Keys.Concat(request.Take.Values).Concat(request.Repeat is { } repeat ? repeat.Until.Keys.Concat(repeat.Unless.Keys) : []);
        foreach (var path in paths)
        {
            try
            {
                HttpReply.Parse(path);
            }
            catch (FormatException error)
            {
                throw Mistake(statement, template.Path, "paths into the answer, such as data.state or items[0].id", $"\"{path}\"", error.Message);
            }
        }
    }

    private static void CheckKeys(Statement statement, HttpOperatorStatement http)
    {
        var calls = Ocpp.OcppVersions.All.SelectMany(MessageNames).Distinct().ToList();
        CheckKeys(statement, "calls", "an OCPP action or \"*\"", http.Calls.Keys, calls);
        CheckKeys(statement, "answers", "an OCPP action or \"*\"", http.Answers.Keys, calls);
        CheckKeys(statement, "actions", "what an operator is asked for", http.Actions.Keys, s_actions);
    }

    private static IEnumerable<string> MessageNames(OcppVersion version) => OcppMessages.All(version).Select(message => message.Action);

    private static void CheckKeys(Statement statement, string table, string what, IEnumerable<string> keys, IReadOnlyList<string> known)
    {
        foreach (var key in keys.Where(key => !known.Contains(key) && !(key == HttpOperatorStatement.Default && table != "actions")))
            throw Mistake(statement, $"$.operator.http.{table}[\"{key}\"]", what + (known.Count <= 30 ? $": one of {string.Join(", ", known)}" : ""), $"\"{key}\"", Nearest.To(key, known) is { } nearest ? $"Did you mean \"{nearest}\"?" : "");
    }

    private static void CheckNames(Statement statement, string path, IEnumerable<string> names, List<string> taken)
    {
        var known = s_known.Concat(taken).Distinct().ToList();
        foreach (var name in names.Where(name => !TemplateText.IsSecret(name)))
        {
            var head = name.Split('.', '[')[0];
            if (!known.Contains(head))
                throw Mistake(statement, path, $"variables that there are: {string.Join(", ", known)}, payload.<path>, env:<NAME>, file:<name>", $"\"${{{name}}}\"", Nearest.To(head, known) is { } nearest ? $"Did you mean \"${{{nearest}}}\"?" : "");
        }
    }

    // A secret in a statement ends up wherever the statement does.
    private static void CheckSecrets(Statement statement, string path, IEnumerable<KeyValuePair<string, string>> values)
    {
        foreach (var (name, value) in values.Where(pair => SecretName().IsMatch(pair.Key) && pair.Value.Length > 0 && !TemplateText.Names(pair.Value).Any()))
            throw Mistake(statement, $"{path}[\"{name}\"]", "a variable, such as ${env:NAME} or ${file:name}", "a value that looks like a secret", "Secrets do not stand in a statement: put it into an environment variable or a file.");
    }

    private static IEnumerable<KeyValuePair<string, string>> Leaves(JsonNode? body) => body switch
    {
        JsonObject o => o.SelectMany(property => property.Value is JsonValue value && value.TryGetValue<string>(out var text) ? [new(property.Key, text)] : Leaves(property.Value)),
        JsonArray array => array.SelectMany(Leaves),
        _ => [],
    };

    private static StatementException Mistake(Statement statement, string path, string expected, string actual, string advice) => new(statement.Path, path, expected, actual, advice);

    [GeneratedRegex("^(proxy-)?authorization$|^cookie$|api-?key|password|passwd|secret|(access|auth|x)[-_]?token", RegexOptions.IgnoreCase)]
    private static partial Regex SecretName();
}
