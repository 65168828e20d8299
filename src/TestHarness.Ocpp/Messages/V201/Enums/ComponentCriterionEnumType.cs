namespace TestHarness.Ocpp.Messages.V201;

/// <summary>By which state components are selected for a report.</summary>
public enum ComponentCriterionEnumType
{
    Active,
    Available,
    Enabled,
    Problem,
}
