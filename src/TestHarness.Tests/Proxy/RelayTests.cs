using FluentAssertions;
using NUnit.Framework;
using TestHarness.Ocpp;
using TestHarness.Ocpp.Traces;
using TestHarness.Ocpp.Wire;
using TestHarness.Rules;
using TestHarness.Tests.Support;
using TestHarness.Tests.Transport;
using TestHarness.Transport.Activity;
using TestHarness.Transport.WebSockets;

namespace TestHarness.Tests.Proxy;

public sealed class RelayTests
{
    [TestCase("""[2,"1","Heartbeat",{}]""")]
    [TestCase("[ 2,\t\"1\" ,\r\n\"DataTransfer\", {\"data\":\"\\u00e4ä😀\", \"data\":1e5} ]")]
    [TestCase("nonsense")]
    public async Task Passes_on_every_byte_as_it_came_in_both_directions(string text)
    {
        await using var bench = await ProxyBench.StartAsync();
        var (station, csms) = await bench.ConnectAsync();
        await station.SendTextAsync(text);
        (await csms.NextAsync()).Text().Should().Be(text);
        await csms.SendTextAsync(text);
        (await station.NextAsync()).Text().Should().Be(text);
        await bench.Proxy.DrainAsync();
        bench.Wire.Snapshot().OfType<FrameRecord>().Select(record => (record.Sender, record.Frame.Text)).Should()
            .Equal((Party.Station, text), (Party.Csms, text));
    }

    [Test]
    public async Task Passes_on_binary_messages_and_bytes_that_are_not_UTF_8()
    {
        await using var bench = await ProxyBench.StartAsync();
        var (station, csms) = await bench.ConnectAsync();
        byte[] bytes = [0x5b, 0xff, 0x5d];
        await station.SendAsync(bytes);
        await station.SendAsync(bytes, binary: true);
        var text = await csms.NextAsync();
        var binary = await csms.NextAsync();
        (text.Kind, binary.Kind).Should().Be((SocketMessageKind.Text, SocketMessageKind.Binary));
        text.Bytes.ToArray().Should().Equal(bytes);
        binary.Bytes.ToArray().Should().Equal(bytes);
    }

    [Test]
    public async Task Passes_on_messages_of_half_a_megabyte_compressed_on_both_legs()
    {
        await using var bench = await ProxyBench.StartAsync();
        var (station, csms) = await bench.ConnectAsync(bench.Client() with { OfferCompression = true });
        station.Extensions.Should().Contain("permessage-deflate");
        csms.Extensions.Should().Contain("permessage-deflate");
        var text = $$"""[2,"1","DataTransfer",{"data":"{{new string('x', 500_000)}}"}]""";
        await station.SendTextAsync(text);
        (await csms.NextAsync()).Text().Should().Be(text);
    }

    [Test]
    public async Task Offers_the_CSMS_no_compression_that_the_station_did_not_offer()
    {
        await using var bench = await ProxyBench.StartAsync();
        await bench.ConnectAsync();
        bench.LastRequest!.Extensions.Should().BeNull();
    }

    [Test]
    public async Task Records_a_frame_with_its_version_action_answer_and_findings()
    {
        await using var bench = await ProxyBench.StartAsync();
        var (station, csms) = await bench.ConnectAsync();
        await station.SendTextAsync("""[2,"1","Heartbeat",{"extra":1}]""");
        await csms.NextAsync();
        await csms.SendTextAsync($$"""[3,"1",{"currentTime":"{{DateTime.UtcNow:s}}Z"}]""");
        await station.NextAsync();
        await bench.Proxy.DrainAsync();

        var frames = bench.Wire.Snapshot().OfType<FrameRecord>().ToArray();
        frames.Should().OnlyContain(frame => frame.StationIdentity == "CS1" && frame.Version == OcppVersion.V201 && frame.ConnectionId == 1 && frame.Action == "Heartbeat");
        frames[0].Findings.Should().ContainSingle().Which.Should().Match<TestHarness.Ocpp.Findings.Finding>(finding =>
            finding.RequirementId == "SCHEMA HeartbeatRequest" && finding.Path == "extra" && finding.RecordNumber == frames[0].Number);
        frames[1].AnswersRecord.Should().Be(frames[0].Number);
        frames[1].Findings.Should().BeEmpty();
    }

    [Test]
    public async Task Judges_payloads_by_the_schemas_of_its_options()
    {
        await using var bench = await ProxyBench.StartAsync(options => options with { Schemas = OwnSchemas.Emptying(OcppVersion.V201, "HeartbeatRequest") });
        var (station, csms) = await bench.ConnectAsync();
        await station.SendTextAsync("""[2,"1","Heartbeat",{"customData":{"vendorId":"V"}}]""");
        await csms.NextAsync();
        await bench.Proxy.DrainAsync();

        bench.Wire.Snapshot().OfType<FrameRecord>().Single().Findings.Should().ContainSingle(finding => finding.RequirementId == "SCHEMA HeartbeatRequest" && finding.Path == "customData");
    }

    [Test]
    public async Task An_answer_never_stands_before_its_call()
    {
        await using var bench = await ProxyBench.StartAsync();
        var (station, csms) = await bench.ConnectAsync();
        var answering = Task.Run(async () =>
        {
            for (var i = 0; i < 500; i++)
            {
                var id = (await csms.NextAsync()).Text().Split('"')[1];
                await csms.SendTextAsync($$"""[3,"{{id}}",{"currentTime":"{{DateTime.UtcNow:s}}Z"}]""");
            }
        });
        for (var i = 0; i < 500; i++)
        {
            await station.SendTextAsync($$"""[2,"{{i}}","Heartbeat",{}]""");
            await station.NextAsync();
        }

        await answering;
        await bench.Proxy.DrainAsync();
        var frames = bench.Wire.Snapshot().OfType<FrameRecord>().ToArray();
        frames.Should().HaveCount(1000);
        frames.SelectMany(frame => frame.Findings).Should().BeEmpty();
        frames.Where(frame => frame.Sender == Party.Csms).Should().OnlyContain(frame => frame.AnswersRecord == frame.Number - 1);
        frames.Zip(frames.Skip(1)).Should().OnlyContain(pair => pair.First.Timestamp <= pair.Second.Timestamp);
    }

    [Test]
    public async Task Forwards_without_waiting_for_the_recording()
    {
        await using var bench = await ProxyBench.StartAsync();
        var (station, csms) = await bench.ConnectAsync();
        using var mayRecord = new ManualResetEventSlim();
        using (bench.Wire.Observe(_ => mayRecord.Wait(Wired.Patience)))
        {
            await station.SendTextAsync("""[2,"1","Heartbeat",{}]""");
            await station.SendTextAsync("""[2,"2","Heartbeat",{}]""");
            await csms.NextAsync();
            await csms.NextAsync();
            mayRecord.IsSet.Should().BeFalse("both frames arrived while the first one's record still waits");
            mayRecord.Set();
        }

        await bench.Proxy.DrainAsync();
        bench.Wire.Snapshot().OfType<FrameRecord>().Should().HaveCount(2);
    }

    [Test]
    public async Task Writes_the_trace_as_it_goes_and_outlives_a_full_disk()
    {
        var path = Path.Combine(Path.GetTempPath(), $"proxy-{Guid.NewGuid():N}.jsonl");
        try
        {
            using var trace = new TraceWriter(path);
            await using var bench = await ProxyBench.StartAsync(options => options with { Trace = trace });
            var (station, csms) = await bench.ConnectAsync();
            await station.SendTextAsync("""[2,"1","Heartbeat",{}]""");
            var frame = await bench.FrameAsync("""[2,"1","Heartbeat",{}]""");
            await bench.Proxy.DrainAsync();
            var read = TraceReader.ReadFile(path).Select(entry => ((TraceEntry.Wire)entry).Record).ToArray();
            read.Select(record => record.Number).Should().Equal(bench.Wire.Snapshot().Select(record => record.Number));
            read.OfType<FrameRecord>().Single().Frame.Bytes.ToArray().Should().Equal(frame.Frame.Bytes.ToArray());
            bench.Proxy.IsRecording.Should().BeTrue();
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Test]
    [Platform("Linux")]
    public async Task Goes_on_when_the_trace_cannot_be_written_and_says_so_on_the_wire()
    {
        using var trace = new TraceWriter("/dev/full");
        await using var bench = await ProxyBench.StartAsync(options => options with { Trace = trace });
        var (station, csms) = await bench.ConnectAsync();
        await station.SendTextAsync("""[2,"1","Heartbeat",{}]""");
        (await csms.NextAsync()).Text().Should().Contain("Heartbeat");
        (await bench.RecordAsync<ConnectionRecord>(record => record.Kind == ConnectionEventKind.Note)).Fact("note").Should().Contain("/dev/full");
        bench.Proxy.IsRecording.Should().BeFalse();
        bench.Proxy.RecordingStoppedBecause.Should().NotBeNull();
    }

    [Test]
    public async Task A_rule_that_throws_leaves_a_note_and_the_rest_goes_on()
    {
        var rules = new RuleSet(static () => new Throwing());
        await using var bench = await ProxyBench.StartAsync(options => options with { Rules = rules });
        var (station, csms) = await bench.ConnectAsync();
        await station.SendTextAsync("""[2,"1","Heartbeat",{}]""");
        await csms.NextAsync();
        await bench.FrameAsync("""[2,"1","Heartbeat",{}]""");
        (await bench.RecordAsync<ConnectionRecord>(record => record.Kind == ConnectionEventKind.Note)).Fact("note").Should().Contain("throwing");
        rules.Failures.Should().NotBeEmpty();
    }

    [Test]
    public async Task Is_busy_from_a_frame_s_arrival_until_its_record_stands_on_the_wire()
    {
        var tracker = new WorkTracker();
        await using var bench = await ProxyBench.StartAsync(tracker: tracker);
        var (station, csms) = await bench.ConnectAsync();
        await tracker.WhenIdleAsync().WaitAsync(Wired.Patience);
        using var mayRecord = new ManualResetEventSlim();
        using (bench.Wire.Observe(_ => mayRecord.Wait(Wired.Patience)))
        {
            await station.SendTextAsync("""[2,"1","Heartbeat",{}]""");
            await csms.NextAsync();
            csms.MessageHandled();
            tracker.IsIdle.Should().BeFalse("the record is not on the wire yet");
            mayRecord.Set();
            await tracker.WhenIdleAsync().WaitAsync(Wired.Patience);
            bench.Wire.Snapshot().OfType<FrameRecord>().Should().ContainSingle();
        }
    }

    private sealed class Throwing() : WireRule(new RuleCard("throwing", "tests", Party.Station, RuleCard.Every, "Is for tests."))
    {
        public override void Look(Observation seen) => throw new InvalidOperationException("boom");
    }
}
