namespace TestHarness.Conformance.Applicability;

/// <summary>How an operand of a condition came out for a product.</summary>
/// <param name="Name">The feature's id, the profile's name, or a comparison such as <c>HFS-8 > 1</c>.</param>
/// <param name="Value">Whether the product has it.</param>
/// <param name="Source">Where that comes from: the statement's JSON path, or what the device model reported; a sentence without full stop.</param>
public sealed record Operand(string Name, bool Value, string Source)
{
    /// <summary>What the statement and the device model disagree about, and which counts; null when they agree.</summary>
    public string? Contradiction { get; init; }

    /// <inheritdoc />
    public override string ToString() => $"{Name} is {(Value ? "true" : "false")}: {Source}";
}
