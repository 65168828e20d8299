namespace TestHarness.Gherkin;

/// <summary>A step gives more or fewer arguments than its method takes.</summary>
public sealed class StepArgumentCountException : StepBindingException
{
    internal StepArgumentCountException(LoadedStep step, BoundMethod method, IReadOnlyList<object> arguments)
        : base(step, $"gives {arguments.Count} arguments ({string.Join(", ", arguments.Select(Describe))}), but {method} takes {method.Parameters.Count}") => Method = method;

    /// <summary>The method.</summary>
    public BoundMethod Method { get; }

    private static string Describe(object argument) => argument is string text ? $"\"{text}\"" : "a table";
}
