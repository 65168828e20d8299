namespace Reqnroll.Bindings;

/// <summary>The kind of a step; <c>And</c>, <c>But</c> and <c>*</c> take the kind of the step before them.</summary>
public enum StepDefinitionType
{
    /// <summary>Prepares.</summary>
    Given = ScenarioBlock.Given,

    /// <summary>Makes something happen.</summary>
    When = ScenarioBlock.When,

    /// <summary>Expects.</summary>
    Then = ScenarioBlock.Then,
}
