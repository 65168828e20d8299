using TestHarness.Ocpp.Findings;

namespace TestHarness.Rules;

/// <summary>
/// What must hold on every wire whatever the scenario, and a schema cannot say. One instance sees the records of one station identity, over all its
/// connections, in order: frames of the versions that it knows, and every connection event. It keeps a bounded amount of memory, and next to none before it needs it.
/// What it throws stops only itself and counts as an error of the harness.
/// </summary>
/// <param name="card">What it is.</param>
public abstract class WireRule(RuleCard card)
{
    /// <summary>What it is.</summary>
    public RuleCard Card { get; } = card;

    /// <summary>
    /// Variables of the station that it needs to know, as <c>Component.Variable</c>, without instances. Their values are in <see cref="Observation.Variables"/> once
    /// the station told them.
    /// </summary>
    public virtual IReadOnlyList<string> Variables => [];

    /// <summary>Looks at the next record.</summary>
    public abstract void Look(Observation seen);

    /// <summary>Says what only the end shows, such as a message that never came. Called once, after the last record.</summary>
    public virtual void Conclude(IFindingSink findings)
    {
        // Most say all while it happens.
    }

    /// <summary>A finding of this rule.</summary>
    /// <param name="requirement">The id of one of its card's requirements.</param>
    /// <param name="message">What is wrong, in one sentence that a person understands without the specification at hand.</param>
    /// <param name="expected">What the specification asks for.</param>
    /// <param name="actual">What was there.</param>
    /// <param name="path">Where in the payload.</param>
    protected Finding Breach(string requirement, string message, string? expected = null, string? actual = null, string? path = null) =>
        new(requirement, FindingLayer.Rule, SeverityOf(requirement), Card.Side, message) { Rule = Card.Name, Path = path, Expected = expected, Actual = actual };

    private FindingSeverity SeverityOf(string requirement) => Card.Requirement(requirement).Weight == RuleWeight.Shall ? FindingSeverity.Violation : FindingSeverity.Warning;
}
