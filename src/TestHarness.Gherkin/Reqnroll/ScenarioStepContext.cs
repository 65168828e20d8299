namespace Reqnroll;

/// <summary>What belongs to one step.</summary>
public class ScenarioStepContext : ReqnrollContext, IScenarioStepContext
{
    internal ScenarioStepContext(StepInfo stepInfo) => StepInfo = stepInfo;

    /// <inheritdoc />
    public StepInfo StepInfo { get; }

    /// <inheritdoc />
    public ScenarioExecutionStatus Status { get; set; }

    /// <inheritdoc />
    public Exception? StepError { get; set; }
}
