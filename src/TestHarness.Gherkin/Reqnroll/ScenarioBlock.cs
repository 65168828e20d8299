namespace Reqnroll;

/// <summary>The kind of step that a scenario has come to.</summary>
public enum ScenarioBlock
{
    /// <summary>Before the first step or after the last.</summary>
    None = 0,

    /// <summary>At <c>Given</c> steps.</summary>
    Given = 1,

    /// <summary>At <c>When</c> steps.</summary>
    When = 2,

    /// <summary>At <c>Then</c> steps.</summary>
    Then = 3,
}
