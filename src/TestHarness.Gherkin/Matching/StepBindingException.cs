using Reqnroll;

namespace TestHarness.Gherkin;

/// <summary>A step cannot be run. The message begins with the feature's file and line.</summary>
public abstract class StepBindingException : BindingException
{
    private protected StepBindingException(LoadedStep step, string problem, Exception? inner = null)
        : base($"{step.Location}: '{step}' {problem}", inner!) => Step = step;

    /// <summary>The step.</summary>
    public LoadedStep Step { get; }
}
