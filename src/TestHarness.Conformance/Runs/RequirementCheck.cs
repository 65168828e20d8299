using TestHarness.Conformance.Catalogue;
using TestHarness.Rules;

namespace TestHarness.Conformance.Runs;

/// <summary>What checks a requirement of Part 2.</summary>
/// <param name="Requirement">The requirement.</param>
/// <param name="Rules">The names of the rules that stand for it.</param>
/// <param name="Cases">The ids of the test cases that are tagged with it and have a feature.</param>
/// <param name="Gap">Of what kind the gap is; null when something checks it.</param>
/// <param name="Reason">Why nothing checks it; null when something does.</param>
public sealed record RequirementCheck(CatalogueRequirement Requirement, IReadOnlyList<string> Rules, IReadOnlyList<string> Cases, RequirementGap? Gap, string? Reason)
{
    /// <summary>The requirements of Part 2 against the rules and the features.</summary>
    /// <param name="features">The features.</param>
    /// <exception cref="UserErrorException">A feature has errors.</exception>
    public static IReadOnlyList<RequirementCheck> All(IReadOnlyList<string> features)
    {
        var cases = TestRun.AllCases(features)
            .SelectMany(planned => planned.Requirements.Select(requirement => (Key: (planned.Version, requirement), planned.Id)))
            .ToLookup(pair => pair.Key, pair => pair.Id);
        var rules = RuleCatalogue.Cards
            .SelectMany(card => from version in card.Versions from requirement in card.Requirements select (Key: (version, requirement.Id), card.Name))
            .ToLookup(pair => pair.Key, pair => pair.Name);
        var planned = TestCaseCatalogue.Default.Entries
            .SelectMany(entry => entry.Requirements.Select(requirement => (Key: (entry.Version, requirement), entry.Id)))
            .ToLookup(pair => pair.Key, pair => pair.Id);
        return [.. CatalogueRequirement.All.Select(requirement =>
        {
            var key = (requirement.Version, requirement.Id);
            string[] byRule = [.. rules[key].Distinct()];
            string[] byCase = [.. cases[key].Distinct()];
            var same = requirement.SameAs.FirstOrDefault(other => rules[(requirement.Version, other)].Any() || cases[(requirement.Version, other)].Any());
            if (byRule.Length + byCase.Length > 0)
                return new RequirementCheck(requirement, byRule, byCase, null, null);
            var (gap, reason) = Why(requirement, same, [.. planned[key].Distinct()]);
            return new RequirementCheck(requirement, byRule, byCase, gap, reason);
        })];
    }

    private static (RequirementGap Gap, string Reason) Why(CatalogueRequirement requirement, string? same, string[] planned) => requirement switch
    {
        _ when same is not null => (RequirementGap.Same, $"the same as {same}, which is checked"),
        _ when planned.Length > 0 => (RequirementGap.Planned, $"its test cases have no feature yet: {string.Join(", ", planned)}"),
        { Strength: "MAY" } => (RequirementGap.NotCheckable, "a permission: nothing can break it"),
        { Side: "local-controller" } => (RequirementGap.NotCheckable, "binds a local controller, which is not tested"),
        { IsOnWire: false } => (RequirementGap.NotCheckable, "happens inside the product: no message or connection shows it"),
        { Strength: null } => (RequirementGap.NotCheckable, "asks for nothing by itself"),
        _ => (RequirementGap.Open, "no test case of the OCA names it, and no rule holds it yet"),
    };
}
