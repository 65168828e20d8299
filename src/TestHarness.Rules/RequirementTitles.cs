using TestHarness.Ocpp.Framing;

namespace TestHarness.Rules;

/// <summary>What the requirements ask for that findings of the three layers name.</summary>
/// <param name="rules">The third layer.</param>
public sealed class RequirementTitles(RuleSet rules)
{
    private const string Schema = "SCHEMA ";

    private readonly IReadOnlyDictionary<string, string> _rules = rules.Titles;

    /// <summary>One short sentence; for an id that nobody described the id itself.</summary>
    public string Of(string requirementId)
    {
        if (requirementId.StartsWith(Schema, StringComparison.Ordinal))
            return $"The payload of {requirementId[Schema.Length..]} follows its schema.";
        return _rules.GetValueOrDefault(requirementId) ?? FramingTitles.Of(requirementId) ?? requirementId;
    }
}
