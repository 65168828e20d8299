using TestHarness.Ocpp.Findings;

namespace TestHarness.Tests.Ocpp.Validation.Generators;

/// <summary>A value that is wrong, or unusual, with what a validator has to say of it.</summary>
/// <param name="Name">What it is, for people; the list of disagreements goes by it.</param>
/// <param name="Text">The value in JSON.</param>
/// <param name="Keyword">What is not met; null for nothing.</param>
/// <param name="Severity">How bad that is.</param>
internal sealed record Oddity(string Name, string Text, string? Keyword, FindingSeverity Severity = FindingSeverity.Violation)
{
    /// <summary>What is wrong in a way that no one value is.</summary>
    internal Oddity(string name, string keyword)
        : this(name, "", keyword)
    {
    }

    internal static Oddity Fine(string name, string text) => new(name, text, null);

    internal static Oddity Warned(string name, string text, string keyword) => new(name, text, keyword, FindingSeverity.Warning);

    internal static Oddity Twice(string name) => Warned(name, "", "duplicate");
}
