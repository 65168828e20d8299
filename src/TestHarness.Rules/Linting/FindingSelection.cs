using System.IO.Enumeration;
using TestHarness.Ocpp.Findings;
using TestHarness.Ocpp.Framing;

namespace TestHarness.Rules.Linting;

/// <summary>
/// Which findings are wanted, by words: the name of a rule, its family, a layer (<c>framing</c>, <c>schema</c>, <c>rule</c>), or a requirement id, in which <c>*</c> stands for
/// any text: <c>E01.FR.*</c>, <c>SCHEMA *</c>.
/// </summary>
public sealed class FindingSelection
{
    private static readonly string[] Layers = ["framing", "schema", "rule"];

    private readonly IReadOnlyList<string> _only;
    private readonly IReadOnlyList<string> _ignored;

    /// <summary>A selection.</summary>
    /// <param name="only">What is wanted; empty for everything.</param>
    /// <param name="ignored">What is not wanted all the same.</param>
    public FindingSelection(IReadOnlyList<string> only, IReadOnlyList<string> ignored)
    {
        _only = only;
        _ignored = ignored;
    }

    /// <summary>Everything.</summary>
    public static FindingSelection All { get; } = new([], []);

    /// <summary>The first word that no finding can ever be called by; null when there is none.</summary>
    public string? Unknown() => _only.Concat(_ignored).FirstOrDefault(word => !IsKnown(word));

    /// <summary>Whether a rule can have wanted findings.</summary>
    public bool Includes(RuleCard card) =>
        card.Requirements.Any(requirement => Includes(card.Name, card.Family, "rule", requirement.Id));

    /// <summary>Whether a finding is wanted.</summary>
    public bool Includes(Finding finding)
    {
        if (_only.Count + _ignored.Count == 0)
            return true;
        var family = finding.Layer == FindingLayer.Rule ? RuleCatalogue.Cards.FirstOrDefault(card => card.Name == finding.Rule)?.Family : null;
        return Includes(finding.Rule, family, finding.Layer.ToString(), finding.RequirementId);
    }

    private bool Includes(string? rule, string? family, string layer, string requirement) =>
        (_only.Count == 0 || _only.Any(word => Names(word, rule, family, layer, requirement))) && !_ignored.Any(word => Names(word, rule, family, layer, requirement));

    private static bool IsKnown(string word) =>
        Layers.Contains(word, StringComparer.OrdinalIgnoreCase)
        || word.StartsWith("SCHEMA", StringComparison.OrdinalIgnoreCase)
        || RuleCatalogue.Cards.Any(card => Names(word, card.Name, card.Family, "rule", "") || card.Requirements.Any(requirement => Fits(word, requirement.Id)))
        || FramingRules.All.Any(rule => Fits(word, rule.Name));

    private static bool Names(string word, string? rule, string? family, string layer, string requirement) =>
        Fits(word, rule) || Fits(word, family) || Fits(word, layer) || Fits(word, requirement);

    private static bool Fits(string word, string? name) => !string.IsNullOrEmpty(name) && FileSystemName.MatchesSimpleExpression(word, name, ignoreCase: true);
}
