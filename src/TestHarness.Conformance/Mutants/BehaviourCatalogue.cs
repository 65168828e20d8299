using System.Text.Json;
using System.Text.Json.Nodes;
using TestHarness.Conformance.Runs;
using TestHarness.Conformance.Text;
using TestHarness.Proxy.Faults;

namespace TestHarness.Conformance.Mutants;

/// <summary>The behaviours of this assembly, by the names of their classes.</summary>
public static class BehaviourCatalogue
{
    private static readonly IReadOnlyDictionary<string, Type> Types = typeof(Behaviour).Assembly.GetTypes()
        .Where(type => type.IsSubclassOf(typeof(Behaviour)) && !type.IsAbstract)
        .ToDictionary(type => type.Name, StringComparer.Ordinal);

    /// <summary>Their names.</summary>
    public static IEnumerable<string> Names => Types.Keys.Order(StringComparer.Ordinal);

    /// <summary>Makes a behaviour.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="parameters">Its parameters; null for none.</param>
    /// <param name="source">Where it is written, for messages.</param>
    /// <exception cref="UserErrorException">There is no such behaviour, or it has no such parameters.</exception>
    internal static Behaviour Make(string name, JsonObject? parameters, string source)
    {
        if (!Types.TryGetValue(name, out var type))
        {
            var nearest = Nearest.To(name, Names);
            throw new UserErrorException($"{source}.behaviour: expected one of {string.Join(", ", Names)}, but found \"{name}\".{(nearest is null ? "" : $" Did you mean \"{nearest}\"?")}");
        }

        try
        {
            return (Behaviour)(parameters ?? []).Deserialize(type, FaultRule.Json)!;
        }
        catch (JsonException error)
        {
            throw new UserErrorException($"{source}.parameters{error.Path?[1..]}: expected the parameters of {name} ({Describe(type)}), but found {(parameters ?? []).ToJsonString()}.");
        }
    }

    private static string Describe(Type type)
    {
        var settable = type.GetProperties().Where(property => property.CanWrite).Select(property => JsonNamingPolicy.CamelCase.ConvertName(property.Name)).ToList();
        return settable.Count == 0 ? "none" : string.Join(", ", settable);
    }
}
