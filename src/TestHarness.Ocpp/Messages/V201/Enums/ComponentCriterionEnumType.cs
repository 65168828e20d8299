namespace TestHarness.Ocpp.Messages.V201;

/// <summary>By which state components are selected for a report.</summary>
public enum ComponentCriterionEnumType
{
    /// <summary>Components whose variable Active is true.</summary>
    Active,

    /// <summary>Components whose variable Available is true.</summary>
    Available,

    /// <summary>Components whose variable Enabled is true.</summary>
    Enabled,

    /// <summary>Components whose variable Problem is true.</summary>
    Problem,
}
