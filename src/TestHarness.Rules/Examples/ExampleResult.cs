using TestHarness.Ocpp;
using TestHarness.Ocpp.Findings;

namespace TestHarness.Rules.Examples;

/// <summary>What the three layers said of an example.</summary>
/// <param name="Example">The example.</param>
/// <param name="Version">The version that it was played in.</param>
/// <param name="Findings">What they said.</param>
public sealed record ExampleResult(RuleExample Example, OcppVersion Version, IReadOnlyList<Finding> Findings)
{
    /// <summary>Whether it gave the findings that it names, and no other.</summary>
    public bool Holds => Findings.Select(finding => (finding.Rule ?? "", finding.RequirementId)).SequenceEqual(Example.Findings);

    /// <summary>Judges the examples of rules by all rules there are.</summary>
    /// <exception cref="FormatException">An example cannot be read.</exception>
    public static IReadOnlyList<ExampleResult> Of(IEnumerable<RuleCard> cards) =>
    [
        .. from card in cards
           from example in RuleExamples.Of(card.Name)
           from version in example.Versions
           select new ExampleResult(example, version, example.Judge(version, RuleSet.All)),
    ];

    /// <summary>What was expected and what came instead, one line for the whole and one for each finding.</summary>
    public IEnumerable<string> Describe()
    {
        yield return $"{Example} ({Version.Label()}): expected {(Example.Keeps ? "no finding" : string.Join(", ", Example.Breaks))}, but found {(Findings.Count == 0 ? "none." : "these:")}";
        foreach (var finding in Findings)
            yield return $"  record {finding.RecordNumber}: {finding.Layer} {finding.Rule} {finding.RequirementId} {finding.Path}: {finding.Message} (expected {finding.Expected}, was {finding.Actual})";
    }
}
