namespace TestHarness.Gherkin;

/// <summary>Feature files cannot be read. The message lists everything that was found, a line each.</summary>
public sealed class FeatureSyntaxException : Exception
{
    /// <summary>Lists errors.</summary>
    public FeatureSyntaxException(IReadOnlyList<FeatureSyntaxError> errors)
        : base(string.Join(Environment.NewLine, errors)) => Errors = errors;

    /// <summary>The errors, by file and line.</summary>
    public IReadOnlyList<FeatureSyntaxError> Errors { get; }
}
