namespace TestHarness.Gherkin;

/// <summary>One .feature file, its outlines expanded.</summary>
public sealed class LoadedFeature
{
    /// <summary>The file, as it was given to the loader.</summary>
    public required string Path { get; init; }

    /// <summary>The title after <c>Feature:</c>.</summary>
    public required string Title { get; init; }

    /// <summary>The feature's own tags, without <c>@</c>.</summary>
    public required IReadOnlyList<string> Tags { get; init; }

    /// <summary>The free text below the title; empty if there is none.</summary>
    public required string Description { get; init; }

    /// <summary>The language that the keywords are written in, <c>en</c> unless the file says otherwise.</summary>
    public required string Language { get; init; }

    /// <summary>The line of the title, from 1.</summary>
    public required int Line { get; init; }

    /// <summary>The scenarios in the order of the file; an outline has one for each row of its examples.</summary>
    public IReadOnlyList<LoadedScenario> Scenarios { get; internal set; } = [];

    /// <inheritdoc />
    public override string ToString() => $"{Path}:{Line} {Title}";
}
