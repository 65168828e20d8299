using Reqnroll.BoDi;

namespace Reqnroll;

/// <summary>What is shared by the steps and hooks of one scenario.</summary>
public interface IScenarioContext : IReqnrollContext
{
    /// <summary>The scenario.</summary>
    ScenarioInfo ScenarioInfo { get; }

    /// <summary>The rule around the scenario; always null, as rules are not read.</summary>
    RuleInfo? RuleInfo { get; }

    /// <summary>The kind of step that the scenario has come to.</summary>
    ScenarioBlock CurrentScenarioBlock { get; }

    /// <summary>Where objects that live as long as the scenario come from.</summary>
    IObjectContainer ScenarioContainer { get; }

    /// <summary>What has become of the scenario so far.</summary>
    ScenarioExecutionStatus ScenarioExecutionStatus { get; }
}
