using FluentAssertions;
using NUnit.Framework;
using Spectre.Console;
using TestHarness.Cli.Progress;
using TestHarness.Conformance.Mutants;
using TestHarness.Ocpp;

namespace TestHarness.Tests.Cli;

public sealed class SelfCheckTablesTests
{
    private static readonly RuleResult[] Rules =
    [
        new("seqno-gapless", "transactions", Party.Station, 6, 6, 2, []),
        new("csms-time", "boot", Party.Csms, 3, 2, 0, ["G02.FR.03"]),
    ];

    [Test]
    public void Tells_the_totals_of_the_rules_and_what_is_missing_in_a_few_lines() =>
        Shown(each: false).Should().Equal(
            "No example breaks G02.FR.03 of csms-time.",
            "2 of 2 rules caught examples that break them, 1 caught live mutants too");

    [Test]
    public void Shows_each_rule_when_asked() =>
        Shown(each: true).Should().ContainMatch("*seqno-gapless*station*6*6*2*").And.ContainMatch("*csms-time*CSMS*3*2*0*");

    private static string[] Shown(bool each)
    {
        using var text = new StringWriter();
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.No, Out = new AnsiConsoleOutput(text) });
        console.Profile.Width = 120;
        SelfCheckTables.Show(console, Rules, each);
        return [.. text.ToString().Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];
    }
}
