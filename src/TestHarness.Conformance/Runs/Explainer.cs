using TestHarness.Conformance.Applicability;
using TestHarness.Conformance.Catalogue;

namespace TestHarness.Conformance.Runs;

/// <summary>Evaluates which cases apply to which systems under test, without running any.</summary>
public static class Explainer
{
    /// <summary>Explains the selected cases, those of the catalogue that have no feature yet included.</summary>
    /// <param name="options">The systems under test, the features and the selection.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>The explanations, and what should be known of the systems under test: one sentence each.</returns>
    /// <exception cref="UserErrorException">Nothing is selected, or a feature has errors.</exception>
    public static async Task<(IReadOnlyList<CaseExplanation> Cases, IReadOnlyList<string> Warnings)> ExplainAsync(TestRunOptions options, CancellationToken cancellation)
    {
        var all = TestRun.AllCases(options.Features);
        var scenarios = all.Where(options.Selection.Matches).Select(planned => (planned.Conditions, planned.Scenario.Title, HasScenario: true));
        var known = all.Select(planned => (planned.Version, planned.Id)).ToHashSet();
        var others = TestCaseCatalogue.Default.Entries
            .Where(entry => !known.Contains((entry.Version, entry.Id)) && options.Selection.Covers(entry))
            .Select(entry => (CaseConditions.Of(entry), entry.Title, HasScenario: false));
        var asked = scenarios.Concat(others).ToList();
        if (asked.Count == 0)
            throw new UserErrorException(options.Selection.Mistake(all, TestCaseCatalogue.Default) ?? "Nothing is selected to explain.");
        List<CaseExplanation> explained = [];
        List<string> warnings = [];
        foreach (var side in asked.GroupBy(one => one.Item1.Side))
        {
            await using var systems = options.Systems(side.Key, toleratesAbsence: true);
            foreach (var (conditions, title, hasScenario) in side)
            {
                var evaluated = await systems.EvaluateAsync(conditions, cancellation).ToListAsync(cancellation);
                explained.Add(new CaseExplanation(conditions, title, hasScenario, evaluated));
            }

            warnings.AddRange(systems.Warnings);
        }

        return (explained, warnings);
    }
}
