namespace TestHarness.Gherkin;

/// <summary>One thing that is wrong in a feature file.</summary>
/// <param name="Path">The file.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The column, from 1; 0 if the whole line is meant.</param>
/// <param name="Problem">What is wrong, in words.</param>
public sealed record FeatureSyntaxError(string Path, int Line, int Column, string Problem)
{
    /// <inheritdoc />
    public override string ToString() => Column > 0 ? $"{Path}:{Line}:{Column}: {Problem}" : $"{Path}:{Line}: {Problem}";
}
