using System.Text.Json.Nodes;

namespace TestHarness.Tests.Ocpp.Schemas;

/// <summary>One thing that a generated schema and the OCA's say differently.</summary>
/// <param name="Path">Of the value; empty for the payload.</param>
/// <param name="Keyword">The keyword, or <c>property</c> where only one of them has the value at all.</param>
/// <param name="Ours">What ours says; null for nothing.</param>
/// <param name="Theirs">What the OCA's says; null for nothing.</param>
/// <param name="Type">The value's type in the OCA's.</param>
internal sealed record SchemaDifference(string Path, string Keyword, string? Ours, string? Theirs, string? Type)
{
    /// <summary>All differences, in both directions.</summary>
    internal static IEnumerable<SchemaDifference> Between(JsonObject ours, JsonObject theirs)
    {
        var (left, right) = (SchemaFacts.Of(ours), SchemaFacts.Of(theirs));
        foreach (var path in left.Keys.Union(right.Keys))
        {
            if (!left.TryGetValue(path, out var said) || !right.TryGetValue(path, out var asked))
            {
                yield return new SchemaDifference(path, "property", left.ContainsKey(path) ? "present" : null, right.ContainsKey(path) ? "present" : null, null);
                continue;
            }

            foreach (var keyword in said.Keys.Union(asked.Keys).Where(keyword => said.GetValueOrDefault(keyword) != asked.GetValueOrDefault(keyword)))
                yield return new SchemaDifference(path, keyword, said.GetValueOrDefault(keyword), asked.GetValueOrDefault(keyword), asked.GetValueOrDefault("type"));
        }
    }

    public override string ToString() => $"{(Path.Length == 0 ? "the payload" : Path)}: {Keyword} is {Ours ?? "absent"}, in the OCA's file {Theirs ?? "absent"}";
}
