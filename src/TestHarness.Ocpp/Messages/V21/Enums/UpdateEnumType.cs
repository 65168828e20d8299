namespace TestHarness.Ocpp.Messages.V21;

/// <summary>Whether a list replaces or amends the one there is.</summary>
public enum UpdateEnumType
{
    Differential,
    Full,
}
