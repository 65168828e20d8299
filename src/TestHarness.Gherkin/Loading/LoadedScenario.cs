namespace TestHarness.Gherkin;

/// <summary>A scenario that can be run: one of a feature's, or one row of an outline's examples.</summary>
public sealed class LoadedScenario
{
    /// <summary>The feature that it stands in.</summary>
    public required LoadedFeature Feature { get; init; }

    /// <summary>The title, with the example's values in the places of its placeholders.</summary>
    public required string Title { get; init; }

    /// <summary>The title as it stands in the file; several examples of one outline share it.</summary>
    public required string SourceTitle { get; init; }

    /// <summary>
    /// A name that no other scenario of the feature has: the title, and for an example of which the title says nothing its values behind it.
    /// </summary>
    public required string DisplayName { get; init; }

    /// <summary>The free text below the title; empty if there is none.</summary>
    public required string Description { get; init; }

    /// <summary>The tags of feature, scenario and examples, without <c>@</c>, each once, in this order.</summary>
    public required IReadOnlyList<string> Tags { get; init; }

    /// <summary>The tags of scenario and examples only.</summary>
    public required IReadOnlyList<string> OwnTags { get; init; }

    /// <summary>The line, from 1, of the scenario, or of the example's row.</summary>
    public required int Line { get; init; }

    /// <summary>The line, from 1, of the scenario or outline.</summary>
    public required int ScenarioLine { get; init; }

    /// <summary>The steps to run, those of the background first.</summary>
    public required IReadOnlyList<LoadedStep> Steps { get; init; }

    /// <summary>The title of the examples that the row stands in; null for a plain scenario, empty if they have none.</summary>
    public string? ExamplesName { get; init; }

    /// <summary>The row among all rows of the outline, from 1; 0 for a plain scenario.</summary>
    public int ExampleNumber { get; init; }

    /// <summary>The example's values with their columns, in the order of the table; empty for a plain scenario.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> ExampleValues { get; init; } = [];

    /// <summary>Where it stands, as <c>file:line</c>; unique among all scenarios.</summary>
    public string Location => $"{Feature.Path}:{Line}";

    /// <inheritdoc />
    public override string ToString() => $"{Location} {DisplayName}";
}
