using System.Text;
using System.Text.Json;
using FluentAssertions;
using NUnit.Framework;
using TestHarness.Ocpp;
using TestHarness.Ocpp.Findings;
using TestHarness.Reporting.Lint;

namespace TestHarness.Tests.Reporting.Lint;

public sealed class LintReportTests
{
    private static readonly Finding Schema = new("SCHEMA BootNotificationRequest", FindingLayer.Schema, FindingSeverity.Violation, Party.Station, "It \"is\" missing.")
    {
        Path = "chargingStation.vendorName",
        Expected = "present",
        Actual = "absent",
    };

    private static readonly Finding Framing = new("Part 4 §4.1.4", FindingLayer.Framing, FindingSeverity.Warning, Party.Csms, "Starts\nlate.") { Rule = "message-id-length" };

    [Test]
    public void Text_has_one_finding_a_line_with_its_place_first()
    {
        Lines(stream => new LintText(stream)).Should().Equal(
            "traces/a b.jsonl:7: CS|1: violation by the station: SCHEMA BootNotificationRequest at chargingStation.vendorName: It \"is\" missing. (expected present, was absent)",
            "traces/a b.jsonl:9: warning by the CSMS: Part 4 §4.1.4 message-id-length: Starts\\u000alate.",
            "traces/a b.jsonl:10: this line cannot be read: Not JSON at byte 1.",
            "traces/a b.jsonl:11: 3 records are missing here, numbers 15 to 17. Nothing that came before is held against what follows.");
    }

    [Test]
    public void Json_has_one_finding_unreadable_line_or_gap_a_line()
    {
        var lines = Lines(stream => new LintJson(stream)).Select(line => JsonDocument.Parse(line).RootElement).ToArray();
        lines.Should().HaveCount(4);
        lines[0].EnumerateObject().Select(field => field.Name).Should().Equal("file", "line", "chargePointId", "finding");
        lines[0].GetProperty("file").GetString().Should().Be("traces/a b.jsonl");
        lines[0].GetProperty("line").GetInt64().Should().Be(7);
        lines[0].GetProperty("chargePointId").GetString().Should().Be("CS|1");
        lines[0].GetProperty("finding").EnumerateObject().ToDictionary(field => field.Name, field => field.Value.GetString()).Should().BeEquivalentTo(new Dictionary<string, string>
        {
            ["requirementId"] = "SCHEMA BootNotificationRequest",
            ["layer"] = "schema",
            ["severity"] = "violation",
            ["side"] = "station",
            ["message"] = "It \"is\" missing.",
            ["path"] = "chargingStation.vendorName",
            ["expected"] = "present",
            ["actual"] = "absent",
        });
        lines[1].EnumerateObject().Select(field => field.Name).Should().Equal("file", "line", "finding");
        lines[2].EnumerateObject().Select(field => field.Name).Should().Equal("file", "line", "unreadable");
        lines[3].GetRawText().Should().Be("""{"file":"traces/a b.jsonl","line":11,"missing":{"records":3,"from":15,"to":17}}""");
    }

    [Test]
    public void Sarif_has_what_version_2_1_0_asks_for()
    {
        var sarif = Sarif();
        sarif.GetProperty("version").GetString().Should().Be("2.1.0");
        sarif.GetProperty("$schema").GetString().Should().EndWith("/sarif-schema-2.1.0.json");
        var run = sarif.GetProperty("runs").EnumerateArray().Should().ContainSingle().Which;
        var driver = run.GetProperty("tool").GetProperty("driver");
        driver.GetProperty("name").GetString().Should().Be("ocpp-harness lint");
        driver.GetProperty("rules").EnumerateArray().Select(rule => (rule.GetProperty("id").GetString(), rule.GetProperty("shortDescription").GetProperty("text").GetString())).Should().Equal(
            ("SCHEMA BootNotificationRequest", "About SCHEMA BootNotificationRequest."), ("Part 4 §4.1.4/message-id-length", "About Part 4 §4.1.4."), ("TRACE", "Every line of a trace is a record, and no record is lost."));
        var results = run.GetProperty("results").EnumerateArray().ToArray();
        results.Select(result => result.GetProperty("level").GetString()).Should().Equal("error", "warning", "error", "note");
        results.Select(result => result.GetProperty("ruleIndex").GetInt32()).Should().Equal(0, 1, 2, 2);
        results[0].GetProperty("ruleId").GetString().Should().Be("SCHEMA BootNotificationRequest");
        results[0].GetProperty("message").GetProperty("text").GetString().Should().Be("It \"is\" missing. Expected present, was absent.");
    }

    [Test]
    public void Sarif_leads_to_the_line_and_the_place_in_the_payload()
    {
        var locations = Sarif().GetProperty("runs")[0].GetProperty("results").EnumerateArray()
            .Select(result => result.GetProperty("locations").EnumerateArray().Should().ContainSingle().Which).ToArray();
        var physical = locations[0].GetProperty("physicalLocation");
        physical.GetProperty("artifactLocation").GetProperty("uri").GetString().Should().Be("traces/a%20b.jsonl");
        locations.Select(location => location.GetProperty("physicalLocation").GetProperty("region").GetProperty("startLine").GetInt64()).Should().Equal(7, 9, 10, 11);
        var logical = locations[0].GetProperty("logicalLocations").EnumerateArray().Should().ContainSingle().Which;
        logical.GetProperty("name").GetString().Should().Be("vendorName");
        logical.GetProperty("fullyQualifiedName").GetString().Should().Be("chargingStation.vendorName");
        logical.GetProperty("kind").GetString().Should().Be("property");
        locations[1].TryGetProperty("logicalLocations", out _).Should().BeFalse();
    }

    [Test]
    public void Sarif_of_nothing_is_whole_too()
    {
        var stream = new MemoryStream();
        using (new LintSarif(stream, finding => finding.RequirementId))
        {
        }

        JsonDocument.Parse(stream.ToArray()).RootElement.GetProperty("runs")[0].GetProperty("results").GetArrayLength().Should().Be(0);
    }

    [TestCase("/tmp/x y.jsonl", "file:///tmp/x%20y.jsonl")]
    [TestCase("../up.jsonl", "../up.jsonl")]
    [TestCase("a:b#c?.jsonl", "a%3Ab%23c%3F.jsonl")]
    [TestCase("-", "-")]
    [Platform(Exclude = "Win", Reason = "Rooted paths look different there.")]
    public void Sarif_names_files_as_addresses(string file, string uri)
    {
        var stream = new MemoryStream();
        using (var report = new LintSarif(stream, finding => finding.RequirementId))
            report.Unreadable(file, 1, "r");
        JsonDocument.Parse(stream.ToArray()).RootElement.GetProperty("runs")[0].GetProperty("results")[0].GetProperty("locations")[0]
            .GetProperty("physicalLocation").GetProperty("artifactLocation").GetProperty("uri").GetString().Should().Be(uri);
    }

    [Test]
    public void Memory_does_not_grow_with_the_findings()
    {
        foreach (var report in new ILintReport[] { new LintText(Stream.Null), new LintJson(Stream.Null), new LintSarif(Stream.Null, finding => finding.RequirementId) })
        {
            Fill(report, 1000);
            var before = GC.GetTotalMemory(forceFullCollection: true);
            Fill(report, 100_000);
            (GC.GetTotalMemory(forceFullCollection: true) - before).Should().BeLessThan(1_000_000, "of {0}", report.GetType().Name);
            report.Dispose();
        }

        static void Fill(ILintReport report, int count)
        {
            for (var i = 0; i < count; i++)
                report.Found("a.jsonl", i + 1, "CS1", Schema);
        }
    }

    private static JsonElement Sarif() => JsonDocument.Parse(string.Join('\n', Lines(stream => new LintSarif(stream, finding => $"About {finding.RequirementId}.")))).RootElement;

    private static string[] Lines(Func<Stream, ILintReport> create)
    {
        var stream = new MemoryStream();
        using (var report = create(stream))
        {
            report.Found("traces/a b.jsonl", 7, "CS|1", Schema);
            report.Found("traces/a b.jsonl", 9, null, Framing);
            report.Unreadable("traces/a b.jsonl", 10, "Not JSON at byte 1.");
            report.Missing("traces/a b.jsonl", 11, 15, 17);
        }

        return Encoding.UTF8.GetString(stream.ToArray()).Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
