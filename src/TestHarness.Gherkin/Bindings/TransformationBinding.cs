using System.Text.RegularExpressions;

namespace TestHarness.Gherkin;

/// <summary>A [StepArgumentTransformation].</summary>
internal sealed class TransformationBinding(BoundMethod method, string? pattern, string? name, int order)
{
    public BoundMethod Method { get; } = method;

    public string? Pattern { get; } = pattern;

    public Regex? Regex { get; } = pattern is null ? null : WholeText.Regex(pattern);

    public string? Name { get; } = name;

    public int Order { get; } = order;

    public Type Target => Method.ResultType;
}
