using System.Text.RegularExpressions;
using Reqnroll.Bindings;

namespace TestHarness.Gherkin;

/// <summary>One expression of one step definition, for one kind of step and under one scope.</summary>
internal sealed class StepBinding(BoundMethod method, StepDefinitionType kind, string expression, Regex regex, BindingScope? scope)
{
    public BoundMethod Method { get; } = method;

    public StepDefinitionType Kind { get; } = kind;

    public string Expression { get; } = expression;

    public Regex Regex { get; } = regex;

    public BindingScope? Scope { get; } = scope;

    public override string ToString() => $"[{Kind}(\"{Expression}\")] {Method}{(Scope is null ? "" : $" only for {Scope}")}";
}
