namespace TestHarness.Conformance.DeviceModels;

/// <summary>What a device model must show, or must not show: a prerequisite of a test case (Part 6), or of a feature (Part 5).</summary>
/// <param name="Test">The question.</param>
/// <param name="IsLack">Whether the answer must be no.</param>
public sealed record Prerequisite(VariableTest Test, bool IsLack)
{
    private const string Needs = "needs:";
    private const string Lacks = "lacks:";

    /// <summary>Reads a tag, <c>needs:TxCtrlr.TxStartPoint~Authorized</c> or <c>lacks:...</c>; null when it is no such tag.</summary>
    /// <exception cref="FormatException">It is one, and wrong.</exception>
    public static Prerequisite? OfTag(string tag)
    {
        if (!tag.Contains(':', StringComparison.Ordinal))
            return null;
        var isLack = tag.StartsWith(Lacks, StringComparison.Ordinal);
        if (!isLack && !tag.StartsWith(Needs, StringComparison.Ordinal))
            throw new FormatException("it is neither @needs:Component.Variable nor @lacks:Component.Variable");
        return new Prerequisite(VariableTest.Parse(tag[Needs.Length..]), isLack);
    }

    /// <summary>Reads a row of a table: a question, with <c>lacks </c> before it where the answer must be no.</summary>
    public static Prerequisite OfTable(string text) =>
        text.StartsWith("lacks ", StringComparison.Ordinal) ? new(VariableTest.Parse(text["lacks ".Length..]), true) : new(VariableTest.Parse(text), false);

    /// <summary>Whether a device model meets it.</summary>
    public Evidence Look(StationModel model) => Test.Look(model) is var seen && IsLack ? seen with { Holds = !seen.Holds } : seen;

    /// <inheritdoc />
    public override string ToString() => $"{(IsLack ? "lacks" : "needs")} {Test}";
}
