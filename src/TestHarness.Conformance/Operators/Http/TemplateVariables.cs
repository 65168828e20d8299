using System.Text.Json.Nodes;
using TestHarness.Conformance.Expectations;
using TestHarness.Conformance.Statements;

namespace TestHarness.Conformance.Operators.Http;

/// <summary>The values of the variables of request templates, for one action.</summary>
/// <param name="statement">The product's statement.</param>
/// <param name="secrets">Takes note of those that come from the environment or a file.</param>
/// <param name="session">What the log-in took.</param>
internal sealed class TemplateVariables(Statement statement, Secrets secrets, IReadOnlyDictionary<string, JsonNode?> session)
{
    private readonly Dictionary<string, JsonNode?> _taken = [];

    /// <summary>What is asked; null during the log-in.</summary>
    public OperatorAction? Action { get; init; }

    /// <summary>Gives a variable a value that an answer held.</summary>
    public void Take(string name, JsonNode? value) => _taken[name] = value?.DeepClone();

    /// <summary>What was taken so far.</summary>
    public IReadOnlyDictionary<string, JsonNode?> Taken => _taken;

    /// <summary>A variable's value.</summary>
    /// <returns>Whether there is one; a null that stands in a payload is one.</returns>
    public bool TryFind(string name, out JsonNode? value)
    {
        if (_taken.TryGetValue(name, out value) || session.TryGetValue(name, out value))
            return true;
        value = name == "identity" ? JsonValue.Create(statement.Connection.Identity) : Secret(name);
        return value is not null || (Action is not null && TryFind(Action, name, out value));
    }

    private static bool TryFind(OperatorAction action, string name, out JsonNode? value)
    {
        value = name switch
        {
            "prompt" => JsonValue.Create(action.Prompt),
            "evse" => action.Parameters["evseId"],
            "connector" => action.Parameters["connectorId"],
            _ => null,
        };
        if (value is not null)
            return true;
        // Only what was asked for with a value has one: a driver without group is no group.
        var place = PayloadPath.Parse(name).Find(action.Parameters);
        value = place.Count > 0 ? place[0].Value : null;
        return place.Count > 0 && (value is not null || name.Contains('.', StringComparison.Ordinal));
    }

    private JsonValue? Secret(string name)
    {
        if (!TemplateText.IsSecret(name))
            return null;
        var source = name.StartsWith("env:", StringComparison.Ordinal) ? new SecretStatement { Env = name[4..] } : new SecretStatement { File = name[5..] };
        var secret = source.Read(statement.Path, "$.operator.http");
        secrets.Add(secret);
        return JsonValue.Create(secret);
    }
}
