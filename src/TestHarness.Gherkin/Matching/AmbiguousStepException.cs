namespace TestHarness.Gherkin;

/// <summary>Several step definitions fit a step.</summary>
public sealed class AmbiguousStepException : StepBindingException
{
    internal AmbiguousStepException(LoadedStep step, string problem, IReadOnlyList<StepBinding> candidates)
        : base(step, $"{problem}:{string.Concat(candidates.Select(candidate => $"{Environment.NewLine}  {candidate}"))}") =>
        Candidates = [.. candidates.Select(candidate => candidate.Method)];

    /// <summary>The methods that fit.</summary>
    public IReadOnlyList<BoundMethod> Candidates { get; }
}
