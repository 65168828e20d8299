using Reqnroll;

namespace TestHarness.Gherkin;

/// <summary>A step definition says that it is not written yet.</summary>
public sealed class StepPendingException : StepBindingException
{
    internal StepPendingException(LoadedStep step, BoundMethod? method, PendingStepException inner)
        : base(step, $"is pending{(method is null ? "" : $" in {method}")}: {inner.Message}", inner)
    {
    }
}
