using System.Diagnostics;
using System.Text.Json;
using FluentAssertions;
using NUnit.Framework;
using TestHarness.Reporting;
using TestHarness.Reporting.Results;
using TestHarness.Tests.Support;

namespace TestHarness.Tests.Reporting;

public sealed class AllureTests
{
    private TemporaryFolder _folder = null!;

    [SetUp]
    public void MakeFolder() => _folder = new TemporaryFolder();

    [TearDown]
    public void RemoveFolder() => _folder.Dispose();

    [Test]
    public async Task A_failed_case_tells_status_labels_steps_and_attachments()
    {
        var result = (await Write(SampleRun.Whole()))["TC_B_02_CS Cold boot, pending"];

        result.GetProperty("status").GetString().Should().Be("failed");
        result.GetProperty("statusDetails").GetProperty("message").GetString().Should().Contain("frame 7, CALL BootNotification, reason");
        result.GetProperty("statusDetails").GetProperty("actual").GetString().Should().Be("PoweredUp");
        var labels = result.GetProperty("labels").EnumerateArray().Select(l => $"{l.GetProperty("name")}={l.GetProperty("value")}").ToList();
        labels.Should().Contain(["epic=Core", "feature=B Provisioning", "story=B02 Cold boot of a charging station, pending", "severity=critical", "tag=TC_B_02_CS"]);
        labels.Should().NotContain(l => l.StartsWith("host=", StringComparison.Ordinal));
        var steps = result.GetProperty("steps").EnumerateArray().ToList();
        steps.Select(s => s.GetProperty("status").GetString()).Should().Equal("passed", "passed", "failed", "skipped", "skipped");
        steps[2].GetProperty("steps").EnumerateArray().Select(s => s.GetProperty("status").GetString()).Should().Equal("failed", "passed");
        steps[0].GetProperty("parameters").EnumerateArray().Select(p => $"{p.GetProperty("name")}={p.GetProperty("value")}").Should().Equal("status=Pending", "interval=30");
        result.GetProperty("attachments").EnumerateArray().Select(a => File.ReadAllText(_folder["allure-results/" + a.GetProperty("source")]))
            .Should().ContainSingle().Which.Should().Contain("PoweredUp");
    }

    [TestCase("TC_M_24_CSMS Install contract certificate", "broken", "Error: The system under test closed its port")]
    [TestCase("TC_K_01_CS Set charging profile, TxDefaultProfile", "broken", "Inconclusive: The operator could not")]
    [TestCase("TC_G_01_CS Change availability of an EVSE to inoperative", "failed", "Declared failure: The station refused")]
    [TestCase("TC_R_102_CS DER control, set default control", "skipped", "The statement does not claim DER-2")]
    public async Task Each_verdict_has_a_status_and_a_message_that_tells_it_apart(string name, string status, string message)
    {
        var result = (await Write(SampleRun.Whole()))[name];

        result.GetProperty("status").GetString().Should().Be(status);
        result.GetProperty("statusDetails").GetProperty("message").GetString().Should().StartWith(message);
    }

    [Test]
    public async Task Ids_repeat_so_that_writing_again_replaces_and_history_continues()
    {
        var first = await Write(SampleRun.Whole());
        var again = await Write(SampleRun.Whole());
        var later = await Write(SampleRun.Whole() with { Id = "2026-11-22T09-30-00" });

        static string[] All(Dictionary<string, JsonElement> results, string property) => [.. results.Values.Select(r => r.GetProperty(property).GetString()!).Order()];
        All(again, "uuid").Should().Equal(All(first, "uuid")).And.OnlyHaveUniqueItems();
        All(later, "historyId").Should().Equal(All(first, "historyId")).And.OnlyHaveUniqueItems();
        All(later, "uuid").Should().NotIntersectWith(All(first, "uuid"));
    }

    [Test]
    public async Task A_trace_that_exists_is_attached()
    {
        Directory.CreateDirectory(_folder["traces"]);
        await File.WriteAllTextAsync(_folder["traces/TC_B_02_CS-2.0.1.jsonl"], "{}\n");

        var result = (await Write(SampleRun.Whole()))["TC_B_02_CS Cold boot, pending"];

        var trace = result.GetProperty("attachments").EnumerateArray().Single(a => a.GetProperty("source").GetString()!.EndsWith(".jsonl", StringComparison.Ordinal));
        File.ReadAllText(_folder["allure-results/" + trace.GetProperty("source")]).Should().Be("{}\n");
    }

    [Test]
    public async Task Allure_reads_every_result()
    {
        var tool = Path.Combine(Repository(), "tools/allure/node_modules/.bin/allure");
        if (!File.Exists(tool))
            Assert.Ignore("Allure is not installed; `npm ci --prefix tools/allure` installs it.");
        await Write(SampleRun.Partial() with { Cases = SampleRun.Whole().Cases });

        var output = await Run(tool, "generate", "allure-results", "--output", "allure-report");
        var summary = JsonDocument.Parse(await File.ReadAllTextAsync(_folder["allure-report/summary.json"])).RootElement;

        var counts = summary.GetProperty("stats").EnumerateObject().Where(p => p.Value.ValueKind == JsonValueKind.Number).ToDictionary(p => p.Name, p => p.Value.GetInt32());
        counts.Should().Contain([new("total", 15), new("passed", 7), new("failed", 4), new("broken", 3), new("skipped", 1)], output);
    }

    private async Task<string> Run(string command, params string[] arguments)
    {
        var start = new ProcessStartInfo(command, arguments) { WorkingDirectory = _folder.Path, RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        var text = await output + await errors;
        process.ExitCode.Should().Be(0, text);
        return text;
    }

    private static string Repository()
    {
        var folder = new DirectoryInfo(TestContext.CurrentContext.TestDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Directory.Packages.props")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new DirectoryNotFoundException("The tests do not run inside the repository.");
    }

    private async Task<Dictionary<string, JsonElement>> Write(RunResult run)
    {
        if (Directory.Exists(_folder["allure-results"]))
            Directory.Delete(_folder["allure-results"], recursive: true);
        await ReportWriter.WriteAsync(run, _folder.Path);
        return Directory.GetFiles(_folder["allure-results"], "*-result.json").Select(f => JsonDocument.Parse(File.ReadAllText(f)).RootElement)
            .GroupBy(r => r.GetProperty("name").GetString()!)
            .SelectMany(g => g.Select((r, i) => (Name: i == 0 ? g.Key : $"{g.Key} ({i})", Result: r)))
            .ToDictionary(r => r.Name, r => r.Result);
    }
}
