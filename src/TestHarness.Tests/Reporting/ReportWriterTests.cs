using FluentAssertions;
using NUnit.Framework;
using TestHarness.Reporting;
using TestHarness.Reporting.Results;
using TestHarness.Tests.Support;

namespace TestHarness.Tests.Reporting;

public sealed class ReportWriterTests
{
    private TemporaryFolder _folder = null!;

    [SetUp]
    public void MakeFolder() => _folder = new TemporaryFolder();

    [TearDown]
    public void RemoveFolder() => _folder.Dispose();

    [Test]
    public async Task Writes_every_form_of_the_report()
    {
        await ReportWriter.WriteAsync(SampleRun.Whole(), _folder["new/run"]);

        Directory.EnumerateFileSystemEntries(_folder["new/run"]).Select(Path.GetFileName)
            .Should().BeEquivalentTo("results.json", "results.schema.json", "junit.xml", "index.html", "summary.md", "allure-results");
        ResultsJson.Read(await File.ReadAllTextAsync(_folder["new/run/results.json"])).Cases.Should().HaveCount(14);
    }

    [Test]
    public async Task Writing_again_replaces_everything_and_leaves_nothing_behind()
    {
        await ReportWriter.WriteAsync(SampleRun.Partial() with { PartialReason = "still running" }, _folder.Path);
        var before = Files();

        await ReportWriter.WriteAsync(SampleRun.Partial() with { PartialReason = "interrupted" }, _folder.Path);

        Files().Should().BeEquivalentTo(before);
        foreach (var name in new[] { "results.json", "junit.xml", "index.html", "summary.md", "allure-results/environment.properties" })
            (await File.ReadAllTextAsync(_folder[name])).Should().Contain("interrupted").And.NotContain("still running");
    }

    [Test]
    public async Task A_complete_run_takes_back_what_a_partial_one_said()
    {
        await ReportWriter.WriteAsync(SampleRun.Partial(), _folder.Path);

        await ReportWriter.WriteAsync(SampleRun.Whole(), _folder.Path);

        foreach (var file in Files())
            (await File.ReadAllTextAsync(file)).Should().NotContain("Ctrl-C", file);
    }

    [Test]
    public async Task A_reader_never_sees_half_of_results()
    {
        var large = SampleRun.Large(cases: 20, exchanges: 20);
        await ReportWriter.WriteResultsAsync(large, _folder.Path);
        using var done = new CancellationTokenSource();
        var reader = Task.Run(async () =>
        {
            var read = 0;
            while (!done.IsCancellationRequested || read == 0)
            {
                ResultsJson.Read(await File.ReadAllTextAsync(_folder["results.json"])).Cases.Should().HaveCount(20);
                read++;
            }
        });

        for (var i = 0; i < 10; i++)
            await ReportWriter.WriteResultsAsync(large, _folder.Path);

        await done.CancelAsync();
        await reader;
    }

    [Test]
    public async Task An_unwritable_folder_is_named_with_the_reason()
    {
        await File.WriteAllTextAsync(_folder["taken"], "a file");

        var write = () => ReportWriter.WriteAsync(SampleRun.Whole(), _folder["taken"]);
        var probe = () => ReportWriter.Probe(_folder["taken"]);

        (await write.Should().ThrowAsync<ReportException>()).Which.Message.Should().StartWith($"The report cannot be written to {_folder["taken"]}").And.Contain("exists");
        probe.Should().Throw<ReportException>().Which.Path.Should().Be(_folder["taken"]);
    }

    [Test]
    public void Probing_makes_the_folder_and_leaves_it_empty()
    {
        ReportWriter.Probe(_folder["fresh"]);

        Directory.EnumerateFileSystemEntries(_folder["fresh"]).Should().BeEmpty();
    }

    [Test]
    public async Task A_hundred_cases_of_fifty_frames_stay_below_four_megabytes()
    {
        await ReportWriter.WriteAsync(SampleRun.Large(cases: 100, exchanges: 25), _folder.Path);

        new FileInfo(_folder["index.html"]).Length.Should().BeLessThan(4_000_000);
    }

    [Test]
    public async Task Nothing_in_the_data_ends_the_script_that_holds_it()
    {
        await ReportWriter.WriteAsync(SampleRun.Whole(), _folder.Path);

        var html = await File.ReadAllTextAsync(_folder["index.html"]);
        html.Split("</script>").Should().HaveCount(3, "the page has one script of data and one of code");
        html.Should().NotContain("<img");
    }

    [Test]
    public async Task The_page_names_no_other_place()
    {
        await ReportWriter.WriteAsync(SampleRun.Whole() with { Cases = [] }, _folder.Path);

        (await File.ReadAllTextAsync(_folder["index.html"])).Should().NotMatchRegex("(src|href)=[\"']?(https?:)?//").And.NotContain("@import").And.NotContain("url(");
    }

    [Test]
    public async Task The_summary_names_what_was_tested_and_each_trouble()
    {
        await ReportWriter.WriteAsync(SampleRun.Whole(), _folder.Path);

        var summary = await File.ReadAllTextAsync(_folder["summary.md"]);
        summary.Should().StartWith("# OCPP conformance: 4 failed (1 declared), 1 in error, 1 inconclusive, 7 of 13 passed\n")
            .And.Contain("- station under test: Ampere Wallbox 22 (Ampere &amp; Sons Wallbox 22, firmware 3.4.1, wss://127.0.0.1:9000/ocpp/CS-4711)\n")
            .And.Contain("| Core | station | 2.0.1 | 2 | 3 | 0 | 0 | 0 |")
            .And.Contain(@"| [TC\_B\_02\_CS](index.html#TC_B_02_CS-2.0.1) Cold boot, pending | 2.0.1 | BootNotification.reason has a value that the schema does not know. (frame 7, CALL BootNotification, reason) [SCHEMA BootNotificationRequest] |")
            .And.Contain("Declared: An EVSE cannot be switched off")
            .And.NotContain("Partial");
    }

    [Test]
    public async Task The_summary_warns_of_what_should_be_known_of_the_run()
    {
        await ReportWriter.WriteAsync(SampleRun.Whole() with { Warnings = ["The statement claims C-13."] }, _folder.Path);

        (await File.ReadAllTextAsync(_folder["summary.md"])).Should().Contain("> **Warning:** The statement claims C-13.\n");
    }

    [Test]
    public async Task The_summary_of_a_partial_run_begins_with_that()
    {
        await ReportWriter.WriteAsync(SampleRun.Partial(), _folder.Path);

        (await File.ReadAllTextAsync(_folder["summary.md"])).Should().StartWith("# OCPP conformance: partial run, ").And.Contain("> **Partial run:** interrupted with Ctrl-C during TC\\_E\\_21\\_CS. 6 of 14 selected cases were run");
    }

    private string[] Files() => Directory.GetFiles(_folder.Path, "*", SearchOption.AllDirectories);
}
