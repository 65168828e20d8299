namespace TestHarness.Conformance.Catalogue;

/// <summary>Whether certification asks for a case: mandatory, on a condition, or not listed.</summary>
/// <param name="Mandatory">Whether every product of the profile must pass it.</param>
/// <param name="Condition">The condition over optional features; null when there is none.</param>
public sealed record CertificationStatus(bool Mandatory, string? Condition)
{
    /// <summary>Reads <c>M</c>, <c>-</c> or <c>C: ...</c>.</summary>
    public static CertificationStatus Parse(string text) =>
        text.StartsWith("C:", StringComparison.Ordinal) ? new(false, text[2..].Trim()) : new(text == "M", null);
}
