namespace TestHarness.Ocpp.Messages.V201;

/// <summary>Whether a list replaces or amends the one there is.</summary>
public enum UpdateEnumType
{
    /// <summary>The list there is gets amended: entries are added, changed or removed.</summary>
    Differential,

    /// <summary>The list there is gets replaced.</summary>
    Full,
}
