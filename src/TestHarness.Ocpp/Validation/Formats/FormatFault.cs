using TestHarness.Ocpp.Findings;

namespace TestHarness.Ocpp.Validation.Formats;

/// <summary>What is wrong with the format of a text.</summary>
/// <param name="Expected">What the format asks for.</param>
/// <param name="Severity">A warning where the specification asks for less.</param>
internal sealed record FormatFault(string Expected, FindingSeverity Severity = FindingSeverity.Violation);
