namespace TestHarness.Conformance.Runs;

/// <summary>Why nothing checks a requirement.</summary>
public enum RequirementGap
{
    /// <summary>It repeats another one, which is checked.</summary>
    Same,

    /// <summary>The OCA has test cases for it that have no feature yet.</summary>
    Planned,

    /// <summary>It is a permission, or speaks of what no message or connection shows.</summary>
    NotCheckable,

    /// <summary>Nobody has looked for a way yet.</summary>
    Open,
}
