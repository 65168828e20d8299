using System.Text.Json;
using FluentAssertions;
using NUnit.Framework;
using TestHarness.Ocpp;
using TestHarness.Ocpp.Traffic;
using TestHarness.Ocpp.Wire;
using TestHarness.Reporting;
using TestHarness.Reporting.Traffic;
using TestHarness.Tests.Ocpp.Traffic;
using TestHarness.Tests.Support;

namespace TestHarness.Tests.Reporting.Traffic;

public sealed class TrafficReportTests
{
    private TemporaryFolder _folder = null!;

    [SetUp]
    public void MakeFolder() => _folder = new TemporaryFolder();

    [TearDown]
    public void RemoveFolder() => _folder.Dispose();

    [Test]
    public async Task Tells_of_stations_findings_and_answers_as_a_page_and_as_JSON()
    {
        await TrafficReportWriter.WriteAsync(Sample(isFinal: true), _folder.Path);

        using var json = JsonDocument.Parse(File.ReadAllText(_folder["report.json"]));
        var root = json.RootElement;
        root.GetProperty("totals").GetProperty("violations").GetInt64().Should().Be(3);
        root.GetProperty("stations").EnumerateArray().Select(station => station.GetProperty("identity").GetString()).Should().Equal("<CS2>", "CS1");
        var finding = root.GetProperty("findings").EnumerateArray().Should().ContainSingle().Which;
        (finding.GetProperty("rule").GetString(), finding.GetProperty("side").GetString(), finding.GetProperty("meaning").GetString(), finding.GetProperty("count").GetInt64())
            .Should().Be(("seqno-gapless", "station", "It matters.", 3));
        finding.GetProperty("stations")[0].GetProperty("last").GetProperty("record").GetInt64().Should().Be(3);
        root.GetProperty("actions").EnumerateArray().Should().Contain(action => action.GetProperty("side").GetString() == "csms" && action.GetProperty("answerSeconds").GetProperty("p50").GetDouble() > 0.2);

        var page = File.ReadAllText(_folder["index.html"]);
        page.Should().Contain("seqno-gapless").And.Contain("It matters.").And.Contain("record 4").And.Contain("&lt;CS2&gt;").And.Contain("250 ms")
            .And.NotContain("<CS2>", "what a station sends is text, not markup").And.NotContain("http-equiv=\"refresh\"");
        page.Should().Contain("default-src 'none'").And.NotContain("<script").And.NotContain("src=").And.NotContain("http://").And.NotContain("https://");
        Directory.GetFiles(_folder.Path).Should().HaveCount(2, "nothing is left of how it was written");
    }

    [Test]
    public async Task Says_that_it_does_not_record_and_that_the_CSMS_is_away_and_loads_itself_again_while_the_proxy_runs()
    {
        var sample = Sample(isFinal: false);
        await TrafficReportWriter.WriteAsync(
            sample with { Missing = 12, StoppedBecause = "No space left on device.", State = sample.State with { Outage = new CsmsOutage(SampleTraffic.Noon, 3, "nobody listens") } }, _folder.Path);

        File.ReadAllText(_folder["index.html"]).Should().Contain("Not recording").And.Contain("12 records missing").And.Contain("No space left on device.")
            .And.Contain("The CSMS cannot be reached").And.Contain("nobody listens").And.Contain("http-equiv=\"refresh\"");
        using var json = JsonDocument.Parse(File.ReadAllText(_folder["report.json"]));
        json.RootElement.GetProperty("recording").GetProperty("missing").GetInt64().Should().Be(12);
        json.RootElement.GetProperty("outage").GetProperty("refused").GetInt64().Should().Be(3);
    }

    [Test]
    public async Task A_folder_that_cannot_be_written_is_told()
    {
        await File.WriteAllTextAsync(_folder["file"], "");
        await FluentActions.Awaiting(() => TrafficReportWriter.WriteAsync(Sample(isFinal: true), _folder["file"])).Should().ThrowAsync<ReportException>();
    }

    private static TrafficReport Sample(bool isFinal)
    {
        var wire = new WireLog();
        using var tally = new TrafficTally(wire);
        var call = wire.Append(SampleTraffic.Frame("CS1", Party.Station, """[2,"1","Authorize",{}]""", "Authorize"));
        wire.Append(SampleTraffic.Heartbeat("CS1", SampleTraffic.Violation));
        wire.Append(SampleTraffic.Heartbeat("CS1", SampleTraffic.Violation));
        wire.Append(SampleTraffic.Frame("<CS2>", Party.Station, """[2,"1","Heartbeat",{}]""", "Heartbeat", null, 60, SampleTraffic.Violation));
        wire.Append(SampleTraffic.Frame("CS1", Party.Csms, """[3,"1",{}]""", "Authorize", call.Number, 0.25));
        return new TrafficReport
        {
            State = tally.Snapshot(),
            Listens = "ws://127.0.0.1:9000/<identity>",
            Csms = "ws://127.0.0.1:9001/ocpp",
            Trace = "trace.jsonl",
            IsFinal = isFinal,
            About = _ => new RuleNote("The seqNo rises by one.", "It matters."),
        };
    }
}
