using System.Text;
using FluentAssertions;
using NUnit.Framework;
using TestHarness.Ocpp;
using TestHarness.Ocpp.Findings;
using TestHarness.Ocpp.Framing;
using TestHarness.Rules;
using TestHarness.Rules.Linting;

namespace TestHarness.Tests.Rules.Linting;

public sealed class TraceLinterTests
{
    private const string Boot = """{"reason":"PowerUp","chargingStation":{"model":"M","vendorName":"V"}}""";

    [Test]
    public async Task Finds_in_random_traces_what_one_line_after_the_other_shows([Range(1, 40)] int seed)
    {
        var trace = new RandomTrace(seed).Write(400);
        OcppVersion? assumed = seed % 3 == 0 ? OcppVersion.V16 : null;
        var expected = PlainLint.Lint(trace, assumed);
        expected.Should().HaveCountGreaterThan(100, "a trace without faults would show nothing");

        Agree((await LintAsync(new CrumblingStream(trace, seed, largest: 3000), assumed)).Sink.Told);
        Agree((await LintAsync(new MemoryStream(trace), assumed)).Sink.Told);

        void Agree(List<string> told)
        {
            foreach (var (here, there) in told.Zip(expected))
                here.Should().Be(there);
            told.Should().HaveSameCount(expected);
        }
    }

    [Test]
    public async Task A_finding_names_the_line_and_the_station()
    {
        var (totals, sink) = await LintAsync(Call("a", "BootNotification", Boot), "", Call("b", "Heartbeat", "{}"));
        var (line, station, finding) = sink.Findings.Should().HaveCount(2).And.Subject.Last();
        (line, station).Should().Be((3, "CS1"));
        finding.RequirementId.Should().Be("B01.FR.08");
        totals.Should().BeEquivalentTo(new { Frames = 2, Violations = 2, Warnings = 0, UnreadableLines = 0, FramesWithoutVersion = 0 });
        totals.Verdict(strict: false).Should().Be(Verdict.Fail);
    }

    [Test]
    public async Task What_did_not_come_is_told_at_the_last_line_of_its_station()
    {
        var events = Event(0, "Started").Concat(Event(2, "Updated"));
        var (_, sink) = await LintAsync([.. events, Call("x", "Heartbeat", "{}", station: "CS2"), Result("x", """{"currentTime":"2026-01-01T00:00:00Z"}""", station: "CS2")]);
        var (line, station, finding) = sink.Findings.Should().ContainSingle().Which;
        (line, station, finding.RequirementId).Should().Be((4, "CS1", "E01.FR.07"));
    }

    [Test]
    public async Task What_may_stand_in_records_that_are_lost_is_held_against_nobody()
    {
        const string Note = """{"schemaVersion":"1.1","kind":"connection","timestamp":"2026-01-01T00:00:00Z","direction":"cp-to-csms","event":"note","leg":"station","facts":{"note":"Some are lost.","missingFrom":"3","missingTo":"44"}}""";
        string[] before = [.. Event(0, "Started")], after = [.. Event(2, "Updated"), .. Event(3, "Ended"), Call("x", "Heartbeat", "{}"), Result("y", """{"currentTime":"2026-01-01T00:00:00Z"}""")];
        (await LintAsync([.. before, .. after])).Sink.Findings.Select(found => found.Finding.RequirementId).Should().Equal("Part 4 §4.1.4", "E01.FR.07");

        // The first answer may be a late one to what was asked in the gap.
        var (totals, sink) = await LintAsync([.. before, Note, after[0], Result("late", "{}"), .. after[1..^1], Result("x", """{"currentTime":"2026-01-01T00:00:00Z"}""")]);
        sink.Told.Should().Equal("3 missing 3 to 44");
        totals.Should().BeEquivalentTo(new { Frames = 9, Violations = 0, Warnings = 0, MissingRecords = 42 });
    }

    [Test]
    public async Task What_the_proxy_sent_in_place_of_a_frame_is_what_the_other_side_got()
    {
        var call = Call("a", "Heartbeat", "{}");
        string[] answer = [Result("a", """{"currentTime":"2026-01-01T00:00:00Z"}""")];
        (await LintAsync([call, .. answer])).Sink.Findings.Should().BeEmpty();
        (await LintAsync([.. Exchange("z"), call[..^1] + ",\"fault\":\"dropped\",\"forwarded\":[]}", .. answer])).Sink.Findings.Should().ContainSingle()
            .Which.Finding.Side.Should().Be(Party.Csms);
        var other = ",\"fault\":\"replaced\",\"forwarded\":[{\"raw\":\"[2,\\\"b\\\",\\\"Heartbeat\\\",{}]\"}]}";
        (await LintAsync([.. Exchange("z"), call[..^1] + other, .. answer])).Sink.Findings.Should().ContainSingle();
        (await LintAsync([call[..^1] + other, Result("b", """{"currentTime":"2026-01-01T00:00:00Z"}""")])).Sink.Findings.Should().BeEmpty();
    }

    [Test]
    public async Task Without_a_version_payloads_cannot_be_judged_and_the_trace_is_not_clean()
    {
        var trace = new[] { Call("a", "Heartbeat", "{\"x\":1}"), Result("a", "{}") }.Select(line => line.Replace("\"ocppVersion\":\"2.0.1\",", "", StringComparison.Ordinal)).ToArray();
        var (totals, sink) = await LintAsync(trace);
        sink.Findings.Should().BeEmpty();
        (totals.FramesWithoutVersion, totals.FirstWithoutVersion, totals.Verdict(strict: false)).Should().Be((2, 1, Verdict.Inconclusive));

        var (told, withVersion) = await LintAsync(Stream(trace), OcppVersion.V21);
        withVersion.Findings.Should().HaveCount(2).And.OnlyContain(found => found.Finding.Layer == FindingLayer.Schema);
        told.FramesWithoutVersion.Should().Be(0);
    }

    [TestCase("")]
    [TestCase("\n \n")]
    [TestCase("""{"schemaVersion":"1.1","kind":"connection","timestamp":"2026-01-01T00:00:00Z","direction":"cp-to-csms","event":"tcpConnected"}""")]
    public async Task A_trace_without_frames_asks_nothing(string text)
    {
        var (totals, _) = await LintAsync(new MemoryStream(Encoding.UTF8.GetBytes(text)));
        totals.Verdict(strict: false).Should().Be(Verdict.Inconclusive);
    }

    [Test]
    public async Task Lines_that_cannot_be_read_are_an_error_even_before_the_first_that_can()
    {
        var (totals, sink) = await LintAsync(["{\"torn", .. Exchange("a"), "[]"]);
        sink.Told.Should().Equal("1 unreadable", "4 unreadable");
        (totals.UnreadableLines, totals.Verdict(strict: false)).Should().Be((2, Verdict.Error));
    }

    [Test]
    public async Task A_warning_fails_only_a_strict_run()
    {
        var (totals, _) = await LintAsync([.. Exchange("a"), Call("b", "Heartbeat", "{}"), Result("b", """{"currentTime":"2026-01-01T00:00:00Z","currentTime":"2026-01-01T00:00:00Z"}""")]);
        totals.Warnings.Should().Be(1);
        totals.Verdict(strict: false).Should().Be(Verdict.Pass);
        totals.Verdict(strict: true).Should().Be(Verdict.Fail);
    }

    [TestCase("once\nupon\na time", "is not a trace: none of its first 3 lines can be read. Line 1: Not JSON at byte 1.")]
    [TestCase("{\"a\":1}", "is not a trace: its only line can be read. Line 1: *")]
    [TestCase("\u001F\u008B\b", "is compressed with gzip*")]
    [TestCase("{}\0\0", "is a binary file, not a trace")]
    [TestCase("\u00FF\u00FE{\0", "is a text in UTF-16*")]
    public async Task What_is_no_trace_is_told_apart(string latin1, string message)
    {
        var act = () => LintAsync(new MemoryStream(Encoding.Latin1.GetBytes(latin1)));
        await act.Should().ThrowAsync<NotATraceException>().WithMessage(message);
    }

    [Test]
    public async Task A_long_text_that_is_no_trace_is_not_read_to_its_end()
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("no trace\n", 1_000_000))));
        var act = () => LintAsync(stream);
        await act.Should().ThrowAsync<NotATraceException>().WithMessage("*none of its first 20 lines*");
        stream.Position.Should().BeLessThan(stream.Length);
    }

    [Test]
    public async Task A_line_that_no_memory_would_hold_is_passed_over()
    {
        var monster = new byte[40 * 1024 * 1024];
        Array.Fill(monster, (byte)'x');
        var (first, last) = (Encoding.UTF8.GetBytes(string.Join('\n', Exchange("a")) + "\n"), Encoding.UTF8.GetBytes("\n" + string.Join('\n', Exchange("b"))));
        var (totals, sink) = await LintAsync(new MemoryStream([.. first, .. monster, .. last]));
        sink.Told.Should().Equal("3 unreadable");
        totals.Frames.Should().Be(4);
    }

    [Test]
    public async Task A_rule_that_throws_is_an_error()
    {
        var linter = new TraceLinter(new RuleSet(static () => new Throwing()), new FramingOptions());
        var totals = await linter.LintAsync(Stream([.. Exchange("a")]), new CollectingSink());
        totals.RuleFailures.Should().ContainSingle();
        totals.Verdict(strict: false).Should().Be(Verdict.Error);
    }

    [Test]
    public async Task Whoever_takes_the_findings_may_end_it_by_throwing()
    {
        var linter = new TraceLinter(RuleSet.All, new FramingOptions());
        var act = () => linter.LintAsync(new EndlessStream(Call("a", "Heartbeat", "{\"x\":1}") + "\n"), new FullSink());
        await act.Should().ThrowAsync<IOException>().WithMessage("full");
    }

    [Test]
    public async Task An_interrupted_run_does_not_wait_for_a_pipe_that_says_nothing()
    {
        using var interrupted = new CancellationTokenSource();
        using var silent = new SilentStream();
        var lint = new TraceLinter(RuleSet.All, new FramingOptions()).LintAsync(silent, new CollectingSink(), interrupted.Token);
        await interrupted.CancelAsync();
        var act = () => lint;
        await act.Should().ThrowAsync<OperationCanceledException>();
    }

    private static Task<(LintTotals Totals, CollectingSink Sink)> LintAsync(params string[] lines) => LintAsync(Stream(lines));

    private static async Task<(LintTotals Totals, CollectingSink Sink)> LintAsync(Stream trace, OcppVersion? assumed = null)
    {
        var sink = new CollectingSink();
        return (await new TraceLinter(RuleSet.All, new FramingOptions(), assumed: assumed).LintAsync(trace, sink), sink);
    }

    private static MemoryStream Stream(string[] lines) => new(Encoding.UTF8.GetBytes(string.Join('\n', lines)));

    private static string[] Exchange(string id) => [Call(id, "Heartbeat", "{}"), Result(id, """{"currentTime":"2026-01-01T00:00:00Z"}""")];

    private static string[] Event(int seqNo, string type) =>
    [
        Call($"e{seqNo}", "TransactionEvent", $$$"""{"eventType":"{{{type}}}","timestamp":"2026-01-01T00:00:00Z","triggerReason":"CablePluggedIn","seqNo":{{{seqNo}}},"transactionInfo":{"transactionId":"t"}}"""),
        Result($"e{seqNo}", "{}"),
    ];

    private static string Call(string id, string action, string payload, string station = "CS1") => Line("cp-to-csms", station, $"[2,\"{id}\",\"{action}\",{payload}]");

    private static string Result(string id, string payload, string station = "CS1") => Line("csms-to-cp", station, $"[3,\"{id}\",{payload}]");

    private static string Line(string direction, string station, string raw) =>
        $$"""{"schemaVersion":"1.1","timestamp":"2026-01-01T00:00:00Z","transport":"json","direction":"{{direction}}","ocppVersion":"2.0.1","chargePointId":"{{station}}","raw":{{System.Text.Json.JsonSerializer.Serialize(raw)}}}""";

    private sealed class Throwing() : WireRule(new RuleCard("throwing", "tests", Party.Station, RuleCard.Every, "Is for tests."))
    {
        public override void Look(Observation seen) => throw new InvalidOperationException("boom");
    }

    private sealed class FullSink : ILintSink
    {
        public void Found(long line, string? stationIdentity, Finding finding) => throw new IOException("full");

        public void Missing(long line, long first, long last)
        {
        }

        public void Unreadable(long line, string reason)
        {
        }

        public void Flush()
        {
        }
    }

    private sealed class EndlessStream(string line) : MemoryStream
    {
        private readonly byte[] _line = Encoding.UTF8.GetBytes(line);

        public override int Read(byte[] buffer, int offset, int count)
        {
            _line.CopyTo(buffer, offset);
            return _line.Length;
        }
    }

    private sealed class SilentStream : MemoryStream
    {
        private readonly ManualResetEventSlim _closed = new();

        public override int Read(byte[] buffer, int offset, int count)
        {
            _closed.Wait();
            return 0;
        }

        protected override void Dispose(bool disposing)
        {
            _closed.Set();
            base.Dispose(disposing);
        }
    }
}
