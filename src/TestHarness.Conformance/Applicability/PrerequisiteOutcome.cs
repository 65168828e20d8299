namespace TestHarness.Conformance.Applicability;

/// <summary>How a prerequisite of a case came out for a product.</summary>
/// <param name="Text">The prerequisite.</param>
/// <param name="IsMet">Whether it is met; null when nobody knows, so that it excludes nothing.</param>
/// <param name="Source">Where that comes from: a sentence without full stop.</param>
public sealed record PrerequisiteOutcome(string Text, bool? IsMet, string Source)
{
    /// <inheritdoc />
    public override string ToString() => $"{Text}: {IsMet switch { true => "met", false => "not met", null => "not known" }}, {Source}";
}
