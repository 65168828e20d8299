using TestHarness.Ocpp;
using TestHarness.Rules;
using TestHarness.Rules.Examples;

namespace TestHarness.Conformance.Mutants;

/// <summary>What a rule caught.</summary>
/// <param name="Rule">Its name.</param>
/// <param name="Family">What it is about.</param>
/// <param name="Side">Whom it binds.</param>
/// <param name="Examples">Examples that break it, each counted in each of its versions.</param>
/// <param name="Caught">Examples of them that gave the findings they name, and no other.</param>
/// <param name="Live">Mutants of features that were killed with a finding of it.</param>
/// <param name="WithoutExample">Requirements of it that no example breaks.</param>
public sealed record RuleResult(string Rule, string Family, Party Side, int Examples, int Caught, int Live, IReadOnlyList<string> WithoutExample)
{
    /// <summary>Whether each of its requirements is broken by an example, and it caught them all.</summary>
    public bool Holds => WithoutExample.Count == 0 && Caught == Examples;

    /// <summary>Counts what rules caught.</summary>
    /// <param name="cards">The rules.</param>
    /// <param name="examples">What became of their examples.</param>
    /// <param name="mutants">What became of mutants.</param>
    public static IReadOnlyList<RuleResult> Of(IReadOnlyList<RuleCard> cards, IReadOnlyList<ExampleResult> examples, IReadOnlyList<MutantResult> mutants) =>
        [.. cards.Select(card => Of(card, [.. examples.Where(result => Breaks(result).Any(broken => broken.Rule == card.Name))], mutants))];

    private static RuleResult Of(RuleCard card, List<ExampleResult> examples, IReadOnlyList<MutantResult> mutants) => new(
        card.Name,
        card.Family,
        card.Side,
        examples.Count,
        examples.Count(result => result.Holds),
        mutants.Count(mutant => mutant.Killed && mutant.Rules.Contains(card.Name)),
        [.. card.Requirements.Select(requirement => requirement.Id).Where(id => !examples.Exists(result => Breaks(result).Contains((card.Name, id))))]);

    private static IEnumerable<(string Rule, string Requirement)> Breaks(ExampleResult result) => result.Example.Findings;
}
