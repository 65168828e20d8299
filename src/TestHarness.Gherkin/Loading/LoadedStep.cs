using Reqnroll.Bindings;

namespace TestHarness.Gherkin;

/// <summary>A step that can be run.</summary>
public sealed class LoadedStep
{
    /// <summary>The file that it stands in.</summary>
    public required string Path { get; init; }

    /// <summary>The line, from 1.</summary>
    public required int Line { get; init; }

    /// <summary>The keyword as it stands in the file, without the blank behind it.</summary>
    public required string Keyword { get; init; }

    /// <summary>The kind; that of the step before it for <c>And</c>, <c>But</c> and <c>*</c>.</summary>
    public required StepDefinitionType Kind { get; init; }

    /// <summary>The text behind the keyword.</summary>
    public required string Text { get; init; }

    /// <summary>The table below it, header first, or null.</summary>
    public IReadOnlyList<IReadOnlyList<string>>? Table { get; init; }

    /// <summary>The doc string below it, or null.</summary>
    public string? DocString { get; init; }

    /// <summary>What stands behind the doc string's opening quotes, for example <c>json</c>; null if nothing does.</summary>
    public string? DocStringType { get; init; }

    /// <summary>Whether it comes from the background.</summary>
    public bool IsBackground { get; init; }

    /// <summary>Where it stands, as <c>file:line</c>.</summary>
    public string Location => $"{Path}:{Line}";

    /// <inheritdoc />
    public override string ToString() => $"{Keyword} {Text}";
}
