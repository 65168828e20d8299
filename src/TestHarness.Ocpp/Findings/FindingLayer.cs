namespace TestHarness.Ocpp.Findings;

/// <summary>Which of the three layers of validation saw a finding.</summary>
public enum FindingLayer
{
    /// <summary>The shape of an OCPP-J message and its place among the others.</summary>
    Framing,

    /// <summary>The payload against the message's schema.</summary>
    Schema,

    /// <summary>What a schema cannot say.</summary>
    Rule,

    /// <summary>What the scenario expected.</summary>
    Expectation,
}
