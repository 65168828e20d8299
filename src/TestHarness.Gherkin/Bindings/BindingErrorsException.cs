namespace TestHarness.Gherkin;

/// <summary>Binding classes are wrong: an expression, a parameter type, a hook that should be static. The message lists everything that was found.</summary>
public sealed class BindingErrorsException : Exception
{
    /// <summary>Lists errors.</summary>
    public BindingErrorsException(IReadOnlyList<string> errors)
        : base(string.Join(Environment.NewLine, errors)) => Errors = errors;

    /// <summary>The errors, each naming its method.</summary>
    public IReadOnlyList<string> Errors { get; }
}
