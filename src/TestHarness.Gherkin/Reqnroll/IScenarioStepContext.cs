namespace Reqnroll;

/// <summary>What belongs to one step.</summary>
public interface IScenarioStepContext : IReqnrollContext
{
    /// <summary>The step.</summary>
    StepInfo StepInfo { get; }

    /// <summary>What has become of the step.</summary>
    ScenarioExecutionStatus Status { get; set; }

    /// <summary>What the step threw, or null.</summary>
    Exception? StepError { get; set; }
}
