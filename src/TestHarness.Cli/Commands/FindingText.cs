using TestHarness.Ocpp;
using TestHarness.Ocpp.Findings;

namespace TestHarness.Cli.Commands;

/// <summary>A finding as one line.</summary>
internal static class FindingText
{
    /// <summary>Severity, side, requirement, place, message, expected and actual.</summary>
    public static string Of(Finding finding, string where)
    {
        var side = finding.Side == Party.Station ? "station" : "CSMS";
        var path = finding.Path is null ? "" : $" at {finding.Path}";
        var values = finding.Expected is null ? "" : $" (expected {finding.Expected}{(finding.Actual is null ? "" : $", was {finding.Actual}")})";
        return $"{where}: {finding.Severity.ToString().ToLowerInvariant()} by the {side}: {finding.RequirementId}{path}: {finding.Message}{values}";
    }
}
