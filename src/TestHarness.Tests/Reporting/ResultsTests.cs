using System.Text.Json;
using FluentAssertions;
using NJsonSchema;
using NUnit.Framework;
using TestHarness.Ocpp;
using TestHarness.Reporting.Results;

namespace TestHarness.Tests.Reporting;

public sealed class ResultsTests
{
    private static IEnumerable<TestCaseData> Runs()
    {
        yield return new TestCaseData(SampleRun.Whole()).SetArgDisplayNames("whole");
        yield return new TestCaseData(SampleRun.Partial()).SetArgDisplayNames("partial");
        yield return new TestCaseData(SampleRun.Whole() with { Cases = [], SystemsUnderTest = [], Peers = [], Selection = new Selection(), Selected = null, CommandLine = null }).SetArgDisplayNames("empty");
    }

    [TestCaseSource(nameof(Runs))]
    public async Task Are_written_as_the_schema_says(RunResult run)
    {
        var schema = await JsonSchema.FromJsonAsync(ResultsJson.Schema());

        schema.Validate(JsonSerializer.Serialize(run, ResultsJson.Indented)).Should().BeEmpty();
    }

    [Test]
    public async Task The_schema_refuses_what_results_never_hold()
    {
        var schema = await JsonSchema.FromJsonAsync(ResultsJson.Schema());
        var json = JsonSerializer.Serialize(SampleRun.Whole(), ResultsJson.Indented);

        schema.Validate(json.Replace("\"verdict\": \"pass\"", "\"verdict\": \"passed\"", StringComparison.Ordinal)).Should().NotBeEmpty();
        schema.Validate(json.Replace("\"strict\"", "\"stricter\"", StringComparison.Ordinal)).Should().NotBeEmpty();
    }

    [Test]
    public void Come_back_as_they_were_written()
    {
        var run = SampleRun.Partial();

        var back = ResultsJson.Read(JsonSerializer.Serialize(run, ResultsJson.Compact));

        back.Should().BeEquivalentTo(run, options => options.RespectingRuntimeTypes());
    }

    [Test]
    public void Keep_a_frame_as_it_was_received()
    {
        var frame = SampleRun.Whole().Cases.Single(c => c.Id == "TC_R_107_CSMS").Wire.OfType<FrameEntry>().First(f => f.Malformed is not null);

        frame.Raw.Should().Be("""[4,"c5a90e01-7b1d-4f0a-9a54-6f1d6b2f8e31","NotImplemented","</script><img src=x onerror=alert(1)>"]""");
        frame.Malformed.Should().Be("expected 5 elements in a CALLERROR, found 4 elements");
        frame.Action.Should().Be("NotifyDERAlarm", "an answer is called by the action of its CALL");
    }

    [Test]
    public void Are_counted_by_verdict_profile_and_block()
    {
        var totals = SampleRun.Whole().Totals;

        totals.All.Should().Be(new VerdictCounts { Pass = 7, Fail = 4, Inconclusive = 1, NotApplicable = 1, Error = 1, DeclaredFailures = 1 });
        totals.ByProfile.Single(p => p is { Profile: "Core", Side: Party.Station, Version: OcppVersion.V201 }).Counts.Should().Be(new VerdictCounts { Pass = 2, Fail = 3, DeclaredFailures = 1 });
        totals.ByBlock.Select(b => b.Block).Should().Equal("A", "B", "E", "G", "K", "M", "R");
        totals.ByBlock.Sum(b => b.Counts.Total).Should().Be(14);
    }
}
