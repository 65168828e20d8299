using TestHarness.Ocpp.Findings;
using TestHarness.Ocpp.Framing;

namespace TestHarness.Rules;

/// <summary>What the requirements ask for that findings of the three layers name.</summary>
/// <param name="rules">The third layer.</param>
public sealed class RequirementTitles(RuleSet rules)
{
    private static readonly Dictionary<string, string> Framing = FramingRules.All.ToDictionary(rule => rule.Name, rule => rule.Summary);

    private readonly IReadOnlyDictionary<string, string> _rules = rules.Titles;

    /// <summary>One short sentence; when nobody described it, the requirement's id itself.</summary>
    public string Of(Finding finding) => finding switch
    {
        { Rule: { } name } when Framing.TryGetValue(name, out var summary) => summary,
        { Layer: FindingLayer.Schema } => "The payload of a message follows the schema that its version has for it.",
        _ => _rules.GetValueOrDefault(finding.RequirementId) ?? finding.RequirementId,
    };
}
