namespace TestHarness.Ocpp.Messages.V16;

/// <summary>Whether a list replaces or amends the one there is.</summary>
public enum UpdateType
{
    /// <summary>The list there is gets amended: entries are added, changed or removed.</summary>
    Differential,

    /// <summary>The list there is gets replaced.</summary>
    Full,
}
