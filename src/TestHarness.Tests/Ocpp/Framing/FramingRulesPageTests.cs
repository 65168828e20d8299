using FluentAssertions;
using NUnit.Framework;
using TestHarness.Ocpp;
using TestHarness.Ocpp.Findings;
using TestHarness.Ocpp.Framing;
using TestHarness.Tests.Support;

namespace TestHarness.Tests.Ocpp.Framing;

public sealed class FramingRulesPageTests
{
    [Test]
    public void The_page_lists_the_rules_as_they_are()
    {
        var page = File.ReadAllLines(Path.Combine(Repository.Root, "docs/framing-rules.md"));
        page.Where(line => line.StartsWith("| `", StringComparison.Ordinal)).Should().Equal(FramingRules.All.Select(Row));
    }

    private static string Row(FramingRule rule) =>
        $"| `{rule.Name}` | {rule.Summary} | {string.Join(" | ", OcppVersions.All.Select(version => Cell(rule.For(version))))} |";

    private static string Cell(FramingDemand? demand) => demand switch
    {
        null => "",
        { Severity: FindingSeverity.Warning } => demand.Reference + ", warning",
        _ => demand.Reference,
    };
}
