namespace TestHarness.Gherkin;

/// <summary>No step definition fits a step.</summary>
public sealed class UndefinedStepException : StepBindingException
{
    internal UndefinedStepException(LoadedStep step, string snippet, IReadOnlyList<StepBinding> outOfScope)
        : base(step, $"has no step definition.{OutOfScope(outOfScope)} Paste this into a class with [Binding]:{Environment.NewLine}{Environment.NewLine}{snippet}") => Snippet = snippet;

    /// <summary>A step definition to paste, in C#.</summary>
    public string Snippet { get; }

    private static string OutOfScope(IReadOnlyList<StepBinding> bindings) =>
        bindings.Count == 0 ? "" : $" It would fit {string.Join(" or ", bindings.Select(binding => binding.ToString()))}.";
}
