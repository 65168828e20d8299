namespace TestHarness.Ocpp.Findings;

/// <summary>What a finding does to a verdict.</summary>
public enum FindingSeverity
{
    /// <summary>A SHOULD that was not followed, or a known interoperability trap: shown, and a failure only with <c>--strict</c>.</summary>
    Warning,

    /// <summary>A SHALL that was violated.</summary>
    Violation,
}
