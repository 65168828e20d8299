namespace TestHarness.Ocpp.Messages.V21;

/// <summary>By which state components are selected for a report.</summary>
public enum ComponentCriterionEnumType
{
    Active,
    Available,
    Enabled,
    Problem,
}
