namespace TestHarness.Ocpp.Messages.V16;

/// <summary>Whether a list replaces or amends the one there is.</summary>
public enum UpdateType
{
    Differential,
    Full,
}
