using System.Diagnostics;
using System.Text.Json;
using FluentAssertions;
using NUnit.Framework;
using TestHarness.Tests.Support;

namespace TestHarness.Tests.Cli;

/// <summary>The command as a user calls it, in its own process.</summary>
public sealed class LintCommandTests
{
    private const string Clean = """
        {"schemaVersion":"1.1","timestamp":"2026-01-01T00:00:00Z","transport":"json","direction":"cp-to-csms","messageType":"CALL","ocppVersion":"1.6","chargePointId":"A","messageId":"1","action":"Heartbeat","payload":{}}
        {"schemaVersion":"1.1","timestamp":"2026-01-01T00:00:01Z","transport":"json","direction":"csms-to-cp","messageType":"CALLRESULT","ocppVersion":"1.6","chargePointId":"A","messageId":"1","payload":{"currentTime":"2026-01-01T00:00:01Z"}}

        """;

    private static readonly string Wrong = Clean.Replace("\"payload\":{}", "\"payload\":{\"x\":1}", StringComparison.Ordinal);

    private TemporaryFolder _folder = null!;

    [SetUp]
    public void NewFolder() => _folder = new TemporaryFolder();

    [TearDown]
    public void DeleteFolder() => _folder.Dispose();

    [Test]
    public void A_clean_trace_ends_with_0_and_a_summary()
    {
        var (exit, output, errors) = Lint("", File("clean.jsonl", Clean));
        (exit, errors).Should().Be((0, ""));
        output.Should().Be("clean.jsonl: 2 frames, 0 violations, 0 warnings, 0 unreadable lines\n");
    }

    [Test]
    public void Several_traces_are_judged_each_by_itself_and_summed_up()
    {
        var (exit, output, _) = Lint("", File("clean.jsonl", Clean), File("wrong.jsonl", Wrong));
        exit.Should().Be(1);
        output.Split('\n').Should().Equal(
            "wrong.jsonl:1: A: violation by the station: SCHEMA HeartbeatRequest at x: x of HeartbeatRequest is not a field of this message. (expected no property of this name, was present)",
            "        1 x violation  station  SCHEMA HeartbeatRequest",
            "clean.jsonl: 2 frames, 0 violations, 0 warnings, 0 unreadable lines",
            "wrong.jsonl: 2 frames, 1 violation, 0 warnings, 0 unreadable lines",
            "2 traces: 4 frames, 1 violation, 0 warnings, 0 unreadable lines",
            "");
    }

    [Test]
    public void Standard_input_goes_to_a_file_of_another_format()
    {
        var (exit, output, errors) = Lint(Wrong, "-", "--format", "sarif", "--output", "out.sarif", "--quiet");
        (exit, output, errors).Should().Be((1, "", ""));
        using var sarif = JsonDocument.Parse(System.IO.File.ReadAllBytes(Path.Combine(_folder.Path, "out.sarif")));
        sarif.RootElement.GetProperty("runs")[0].GetProperty("results").GetArrayLength().Should().Be(1);
    }

    [Test]
    public void A_trace_that_cannot_be_judged_is_not_clean()
    {
        var (exit, _, errors) = Lint("", File("old.jsonl", Clean.Replace("\"ocppVersion\":\"1.6\",", "", StringComparison.Ordinal)));
        exit.Should().Be(3);
        errors.Should().Contain("old.jsonl: 2 frames, the first in line 1, do not say which OCPP version they are").And.Contain("--ocpp-version");
        Lint("", "old.jsonl", "--ocpp-version", "1.6").Exit.Should().Be(0);
        var empty = Lint("", File("empty.jsonl", ""));
        empty.Exit.Should().Be(3);
        empty.Errors.Should().Contain("empty.jsonl has no frames: nothing was checked.");
    }

    [Test]
    public void Unreadable_lines_are_told_in_place_and_end_with_4()
    {
        var (exit, output, _) = Lint("", File("torn.jsonl", Clean + "{\"schemaVersion\":\"1.1\",\"ti"), "-q");
        exit.Should().Be(4);
        output.Should().StartWith("torn.jsonl:3: this line cannot be read: Not JSON at byte ");
    }

    [Test]
    public void Wrong_input_is_told_and_ends_with_2()
    {
        Mistake("missing.jsonl").Should().Contain("There is no trace missing.jsonl.");
        Mistake(File("notes.txt", "some\nnotes\n")).Should().Contain("notes.txt is not a trace: none of its first 2 lines can be read.");
        Mistake(".").Should().Contain(". is a folder");
        Mistake(File("clean.jsonl", Clean), "--output", "clean.jsonl").Should().Contain("would overwrite the trace itself");
        Mistake("clean.jsonl", "--ocpp-version", "1.5").Should().Contain("1.5");
    }

    [Test]
    public void Findings_are_chosen_by_rule_layer_or_requirement()
    {
        Lint("", File("wrong.jsonl", Wrong), "--ignore", "schema").Exit.Should().Be(0);
        Lint("", "wrong.jsonl", "--rules", "framing,transactions").Exit.Should().Be(0);
        Lint("", "wrong.jsonl", "--rules", "SCHEMA Heart*").Exit.Should().Be(1);
        Mistake("wrong.jsonl", "--rules", "seqno").Should().Contain("No rule, family, layer or requirement is called 'seqno'");
    }

    [Test]
    public void A_known_finding_is_not_told_and_one_that_is_gone_fails()
    {
        Lint("", File("wrong.jsonl", Wrong), "--write-baseline", "known.json").Exit.Should().Be(1);
        var (exit, output, _) = Lint("", "wrong.jsonl", "--baseline", "known.json");
        (exit, output).Should().Be((0, "wrong.jsonl: 2 frames, 0 violations, 0 warnings, 0 unreadable lines\n"));
        var gone = Lint("", File("clean.jsonl", Clean), "--baseline", "known.json");
        gone.Exit.Should().Be(1);
        gone.Errors.Should().Contain("known.json: SCHEMA HeartbeatRequest at x of A no longer occurs.");
        Mistake("clean.jsonl", "--baseline", File("bad.json", """[{"side":"me"}]""")).Should().Contain("--baseline bad.json: $[0]: expected requirementId and side");
        Mistake("clean.jsonl", "--baseline", "none.json").Should().Contain("none.json");
    }

    [Test]
    [Platform("Linux")]
    public void A_full_disk_is_told_and_ends_with_2() =>
        Mistake(File("wrong.jsonl", Wrong), "--output", "/dev/full").Should().Contain("The report cannot be written:");

    private string Mistake(params string[] arguments)
    {
        var (exit, output, errors) = Lint("", arguments);
        exit.Should().Be(2);
        output.Should().BeEmpty();
        return errors;
    }

    private string File(string name, string text)
    {
        System.IO.File.WriteAllText(Path.Combine(_folder.Path, name), text);
        return name;
    }

    private (int Exit, string Output, string Errors) Lint(string input, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "ocpp-harness.dll"), "lint", .. arguments])
        {
            WorkingDirectory = _folder.Path,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        process.StandardInput.Write(input);
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output, errors.Result);
    }
}
