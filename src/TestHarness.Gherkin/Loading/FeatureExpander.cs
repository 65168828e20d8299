using System.Text.RegularExpressions;
using Gherkin;
using Gherkin.Ast;
using Reqnroll.Bindings;

namespace TestHarness.Gherkin;

/// <summary>Makes runnable scenarios of a feature's syntax tree.</summary>
internal sealed partial class FeatureExpander(Feature source, string path)
{
    private readonly GherkinDialect _dialect = new GherkinDialectProvider("en").GetDialect(source.Language, source.Location);
    private readonly HashSet<string> _names = [.. source.Children.OfType<Scenario>().Select(scenario => scenario.Name)];
    private readonly LoadedFeature _feature = new()
    {
        Path = path,
        Title = source.Name ?? "",
        Tags = Names(source.Tags),
        Description = Unindent(source.Description),
        Language = source.Language,
        Line = source.Location.Line,
    };

    public LoadedFeature Expand()
    {
        var background = source.Children.OfType<Background>().SelectMany(part => part.Steps).ToArray();
        _feature.Scenarios =
        [
            .. source.Children.SelectMany(child => child switch
            {
                Scenario scenario => [Plain(scenario, background)],
                ScenarioOutline outline => Examples(outline, background),
                _ => Enumerable.Empty<LoadedScenario>(),
            }),
        ];
        return _feature;
    }

    private LoadedScenario Plain(Scenario scenario, Step[] background)
    {
        var tags = Names(scenario.Tags);
        return new LoadedScenario
        {
            Feature = _feature,
            Title = scenario.Name,
            SourceTitle = scenario.Name,
            DisplayName = scenario.Name,
            Description = Unindent(scenario.Description),
            Tags = [.. _feature.Tags.Concat(tags).Distinct()],
            OwnTags = tags,
            Line = scenario.Location.Line,
            ScenarioLine = scenario.Location.Line,
            Steps = Steps(background, scenario.Steps, []),
        };
    }

    private IEnumerable<LoadedScenario> Examples(ScenarioOutline outline, Step[] background)
    {
        var number = 0;
        foreach (var examples in outline.Examples)
        {
            string[] tags = [.. Names(outline.Tags).Concat(Names(examples.Tags)).Distinct()];
            foreach (var row in examples.TableBody ?? [])
            {
                number++;
                var values = examples.TableHeader.Cells.Zip(row.Cells, (column, cell) => KeyValuePair.Create(column.Value, cell.Value)).ToArray();
                var title = Fill(outline.Name, values);
                var name = title == outline.Name ? $"{title} ({string.Join(", ", values.Select(value => value.Value))})" : title;
                yield return new LoadedScenario
                {
                    Feature = _feature,
                    Title = title,
                    SourceTitle = outline.Name,
                    DisplayName = _names.Add(name) ? name : $"{name} #{number}",
                    Description = Unindent(Fill(outline.Description ?? "", values)),
                    Tags = [.. _feature.Tags.Concat(tags).Distinct()],
                    OwnTags = tags,
                    Line = row.Location.Line,
                    ScenarioLine = outline.Location.Line,
                    Steps = Steps(background, outline.Steps, values),
                    ExamplesName = examples.Name ?? "",
                    ExampleNumber = number,
                    ExampleValues = values,
                };
            }
        }
    }

    private List<LoadedStep> Steps(Step[] background, IEnumerable<Step> own, KeyValuePair<string, string>[] values)
    {
        var steps = new List<LoadedStep>();
        var kind = StepDefinitionType.Given;
        foreach (var (step, isBackground) in background.Select(step => (step, true)).Concat(own.Select(step => (step, false))))
        {
            kind = KindOf(step.Keyword) ?? kind;
            var document = step.Argument as DocString;
            steps.Add(new LoadedStep
            {
                Path = path,
                Line = step.Location.Line,
                Keyword = step.Keyword.Trim(),
                Kind = kind,
                Text = Fill(step.Text, isBackground ? [] : values),
                Table = (step.Argument as DataTable)?.Rows
                    .Select(row => (IReadOnlyList<string>)[.. row.Cells.Select(cell => Fill(cell.Value, isBackground ? [] : values))]).ToArray(),
                DocString = document is null ? null : Fill(document.Content, isBackground ? [] : values),
                DocStringType = document?.ContentType is { Length: > 0 } type ? type : null,
                IsBackground = isBackground,
            });
        }

        return steps;
    }

    private StepDefinitionType? KindOf(string keyword) =>
        keyword.Trim() == "*" ? null
        : _dialect.GivenStepKeywords.Contains(keyword) ? StepDefinitionType.Given
        : _dialect.WhenStepKeywords.Contains(keyword) ? StepDefinitionType.When
        : _dialect.ThenStepKeywords.Contains(keyword) ? StepDefinitionType.Then
        : null;

    private static string Fill(string text, KeyValuePair<string, string>[] values) =>
        values.Length == 0 ? text : Placeholder().Replace(text, found => values.FirstOrDefault(value => value.Key == found.Groups[1].Value, new("", found.Value)).Value);

    private static string[] Names(IEnumerable<Tag>? tags) => [.. (tags ?? []).Select(tag => tag.Name.TrimStart('@'))];

    private static string Unindent(string? description) =>
        string.Join('\n', (description ?? "").Split('\n').Select(line => line.Trim())).Trim();

    [GeneratedRegex("<([^<>]+)>")]
    private static partial Regex Placeholder();
}
