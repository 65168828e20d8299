using TestHarness.Ocpp.Findings;

namespace TestHarness.Reporting.Text;

/// <summary>A finding as one line.</summary>
public static class FindingText
{
    /// <summary>Place, severity, side, requirement, rule, path, message, expected and actual.</summary>
    public static string Of(Finding finding, string where)
    {
        var rule = finding.Rule is null ? "" : $" {finding.Rule}";
        var path = finding.Path is null ? "" : $" at {finding.Path}";
        var values = finding.Expected is null ? "" : $" (expected {finding.Expected}{(finding.Actual is null ? "" : $", was {finding.Actual}")})";
        return OneLine($"{where}: {finding.Severity.ToString().ToLowerInvariant()} by the {Words.Of(finding.Side)}: {finding.RequirementId}{rule}{path}: {finding.Message}{values}");
    }

    /// <summary>The text with line ends and other control characters, which come from frames, made visible.</summary>
    public static string OneLine(string text) =>
        text.Any(char.IsControl) ? string.Concat(text.Select(c => char.IsControl(c) ? $"\\u{(int)c:x4}" : c.ToString())) : text;
}
