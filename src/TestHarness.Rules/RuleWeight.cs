namespace TestHarness.Rules;

/// <summary>How strongly the specification asks for what a rule holds.</summary>
public enum RuleWeight
{
    /// <summary>A SHALL of the specification, or a fact that follows from one: breaking it is a violation.</summary>
    Shall,

    /// <summary>A SHOULD of the specification: not following it is a warning.</summary>
    Should,

    /// <summary>Allowed, and known to break other products in the field: a warning.</summary>
    Trap,
}
