using Reqnroll.BoDi;

namespace Reqnroll;

/// <summary>What is shared by the steps and hooks of one scenario.</summary>
public class ScenarioContext : ReqnrollContext, IScenarioContext
{
    internal ScenarioContext(IObjectContainer scenarioContainer, ScenarioInfo scenarioInfo)
    {
        ScenarioContainer = scenarioContainer;
        ScenarioInfo = scenarioInfo;
    }

    /// <inheritdoc />
    public ScenarioInfo ScenarioInfo { get; }

    /// <inheritdoc />
    public RuleInfo? RuleInfo => null;

    /// <inheritdoc />
    public ScenarioBlock CurrentScenarioBlock { get; internal set; }

    /// <inheritdoc />
    public IObjectContainer ScenarioContainer { get; }

    /// <inheritdoc />
    public ScenarioExecutionStatus ScenarioExecutionStatus { get; internal set; }

    /// <summary>The step that runs now; null between steps.</summary>
    public ScenarioStepContext StepContext { get; internal set; } = null!;

    /// <summary>The scenario's instance of a binding class.</summary>
    public object GetBindingInstance(Type bindingType) => ScenarioContainer.Resolve(bindingType);
}
