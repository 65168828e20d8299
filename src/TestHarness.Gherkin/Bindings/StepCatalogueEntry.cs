using Reqnroll;
using Reqnroll.Bindings;

namespace TestHarness.Gherkin;

/// <summary>One line of the step language.</summary>
public sealed record StepCatalogueEntry
{
    /// <summary>The kinds of step that it serves.</summary>
    public required IReadOnlyList<StepDefinitionType> Kinds { get; init; }

    /// <summary>The expression as written.</summary>
    public required string Expression { get; init; }

    /// <summary>Whether the expression is a cucumber expression or a regular expression.</summary>
    public required ExpressionType ExpressionType { get; init; }

    /// <summary>The method.</summary>
    public required BoundMethod Method { get; init; }

    /// <summary>Whether the step takes a table below it.</summary>
    public bool TakesTable => Method.Parameters.Any(parameter => typeof(Table).IsAssignableFrom(parameter.ParameterType));

    /// <summary>The scopes that restrict it, in words; empty if none does.</summary>
    public required IReadOnlyList<string> Scopes { get; init; }

    /// <summary>The summary of the method's docstring, if the assembly's XML documentation lies beside it; null otherwise.</summary>
    public string? Summary { get; init; }

    /// <summary>Whether a step's text and kind fit, scopes aside; for looking up examples in features.</summary>
    public bool Fits(LoadedStep step)
    {
        ArgumentNullException.ThrowIfNull(step);
        return Kinds.Contains(step.Kind) && Regex.IsMatch(step.Text);
    }

    internal System.Text.RegularExpressions.Regex Regex { get; init; } = null!;
}
