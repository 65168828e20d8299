using Gherkin.Ast;

namespace TestHarness.Gherkin;

/// <summary>Finds what the grammar allows but nobody can mean.</summary>
internal static class SemanticChecks
{
    public static IEnumerable<FeatureSyntaxError> Run(Feature feature, string path)
    {
        FeatureSyntaxError Error(Location location, string problem) => new(path, location.Line, location.Column, problem);

        // Where text may stand, the parser takes an unknown keyword for text.
        foreach (var text in feature.Children.Cast<IHasDescription>().Prepend(feature).Where(text => HasRule(text.Description)))
            yield return Error(((IHasLocation)text).Location, $"rules ('Rule:') are not supported; there is one below '{text.Name}'");

        var titles = new Dictionary<string, int>();
        foreach (var child in feature.Children)
        {
            if (child is not Background && !titles.TryAdd(child.Name, child.Location.Line))
                yield return Error(child.Location, $"the title '{child.Name}' is taken by the scenario at line {titles[child.Name]}");

            if (child is not Background && !child.Steps.Any())
                yield return Error(child.Location, $"'{child.Name}' has no steps, so that it would always pass");
            if (child is not ScenarioOutline outline)
                continue;
            if (outline.Examples.All(examples => !(examples.TableBody?.Any() ?? false)))
                yield return Error(outline.Location, $"the outline '{outline.Name}' has no examples, so that it would never run");
            foreach (var examples in outline.Examples.Where(examples => examples.TableHeader is not null))
            {
                foreach (var column in examples.TableHeader.Cells.GroupBy(cell => cell.Value).Where(same => same.Count() > 1))
                    yield return Error(column.Last().Location, $"the column '{column.Key}' stands twice in the examples");
            }
        }
    }

    private static bool HasRule(string? description) =>
        (description ?? "").Split('\n').Any(line => line.TrimStart().StartsWith("Rule:", StringComparison.Ordinal));
}
