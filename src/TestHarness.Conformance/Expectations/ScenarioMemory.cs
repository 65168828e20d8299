using System.Text.Json.Nodes;

namespace TestHarness.Conformance.Expectations;

/// <summary>What a scenario remembered from the wire under a name: <c>as $name</c>, recalled with <c>$name</c>.</summary>
public sealed class ScenarioMemory
{
    private readonly Dictionary<string, JsonNode?> _values = [];

    /// <summary>Remembers a value; a later one under the same name replaces it.</summary>
    public void Remember(string name, JsonNode? value) => _values[name] = value?.DeepClone();

    /// <summary>Whether something is remembered under the name.</summary>
    public bool Knows(string name) => _values.ContainsKey(name);

    /// <summary>What is remembered under the name.</summary>
    /// <exception cref="FormatException">Nothing is.</exception>
    public JsonNode? Recall(string name) => _values.TryGetValue(name, out var value)
        ? value?.DeepClone()
        : throw new FormatException($"Nothing was remembered as ${name} before this step; remembered are: {string.Join(", ", _values.Keys.Order().Select(k => "$" + k))}.");
}
