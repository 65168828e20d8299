namespace TestHarness.Gherkin;

/// <summary>What a <c>{name}</c> of a cucumber expression stands for.</summary>
/// <param name="Name">The name between the braces.</param>
/// <param name="Target">The type that it is meant for; the method's parameter decides in the end.</param>
/// <param name="Patterns">Regular expressions without capturing groups, of which one must match.</param>
internal sealed record ParameterType(string Name, Type Target, IReadOnlyList<string> Patterns)
{
    public const string Anything = ".*";

    /// <summary>The regular expression of the parameter, its value captured.</summary>
    public string Capture => Name == "string" && Target == typeof(string)
        ? @"(?:""([^""\\]*(?:\\.[^""\\]*)*)""|'([^'\\]*(?:\\.[^'\\]*)*)')"
        : Patterns.Count == 1 ? $"({Patterns[0]})" : $"({string.Join('|', Patterns.Select(pattern => $"(?:{pattern})"))})";
}
