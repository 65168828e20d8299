using TestHarness.Conformance.Applicability;

namespace TestHarness.Conformance.Runs;

/// <summary>Why a test case applies to the systems under test, or does not.</summary>
/// <param name="Asked">What the case asks.</param>
/// <param name="Title">Its title.</param>
/// <param name="HasScenario">Whether there is a feature for it, so that its prerequisites are known.</param>
/// <param name="Systems">The systems that it may run on, in order; it runs on the first that it applies to.</param>
public sealed record CaseExplanation(CaseConditions Asked, string Title, bool HasScenario, IReadOnlyList<ChosenSystem> Systems)
{
    /// <summary>The system that the case runs on; null when it applies to none.</summary>
    public ChosenSystem? RunsOn => Systems.FirstOrDefault(system => system.Applicability.Applies);
}
