using FluentAssertions;
using NUnit.Framework;
using TestHarness.Ocpp.Framing;
using TestHarness.Ocpp.Wire;
using TestHarness.Proxy.Faults;
using TestHarness.Tests.Transport;
using TestHarness.Transport.Activity;

namespace TestHarness.Tests.Proxy.Faults;

public sealed class FaultTests
{
    private const string First = """[2,"1","Heartbeat",{}]""";
    private const string Second = """[2,"2","StatusNotification",{}]""";
    private const string Third = """[2,"3","Heartbeat",{}]""";

    [Test]
    public async Task Drops_only_the_frame_that_is_meant()
    {
        await using var bench = await StartAsync("""[{"do":"Drop","sender":"Station","action":"Heartbeat","occurrence":2,"name":"lost"}]""");
        var (station, csms) = await bench.ConnectAsync();
        foreach (var text in new[] { First, Second, Third, Second.Replace("\"2\"", "\"4\"") })
            await station.SendTextAsync(text);
        (await csms.NextAsync()).Text().Should().Be(First);
        (await csms.NextAsync()).Text().Should().Be(Second);
        (await csms.NextAsync()).Text().Should().Be(Second.Replace("\"2\"", "\"4\""));
        var dropped = await bench.FrameAsync(Third);
        dropped.Fault.Should().Be("dropped (lost)");
        dropped.Forwarded.Should().BeEmpty();
        (await bench.FrameAsync(First)).Should().Match<FrameRecord>(record => record.Fault == null && record.Forwarded == null);
    }

    [Test]
    public async Task Finds_an_answer_by_the_action_of_its_call_and_holds_it_against_nobody_that_it_was_dropped()
    {
        await using var bench = await StartAsync("""[{"do":"Drop","sender":"Csms","type":"CallResult","action":"Heartbeat","occurrence":1}]""");
        var (station, csms) = await bench.ConnectAsync();
        var answer = $$"""[3,"1",{"currentTime":"{{DateTime.UtcNow:s}}Z"}]""";
        await station.SendTextAsync(First);
        await csms.NextAsync();
        await csms.SendTextAsync(answer);
        (await bench.FrameAsync(answer)).Forwarded.Should().BeEmpty();
        await station.SendTextAsync(First);
        await csms.NextAsync();
        await csms.SendTextAsync(answer);
        (await station.NextAsync()).Text().Should().Be(answer);
        await bench.Proxy.DrainAsync();
        bench.Wire.Snapshot().OfType<FrameRecord>().SelectMany(record => record.Findings).Select(finding => finding.RequirementId).Should()
            .Equal(["Part 4 §4.1.1"], "the retry came too early, and nothing else is wrong: the station never saw the first answer");
    }

    [Test]
    public async Task Duplicates()
    {
        await using var bench = await StartAsync("""[{"do":"Duplicate","containing":"\"1\""}]""");
        var (station, csms) = await bench.ConnectAsync();
        await station.SendTextAsync(First);
        await station.SendTextAsync(Second);
        var texts = new[] { await csms.NextAsync(), await csms.NextAsync(), await csms.NextAsync() }.Select(message => message.Text());
        texts.Should().Equal(First, First, Second);
        (await bench.FrameAsync(First)).Forwarded.Should().HaveCount(2);
    }

    [Test]
    public async Task Reorders()
    {
        await using var bench = await StartAsync("""[{"do":"Reorder","occurrence":1}]""");
        var (station, csms) = await bench.ConnectAsync();
        await station.SendTextAsync(First);
        await station.SendTextAsync(Second);
        (await csms.NextAsync()).Text().Should().Be(Second);
        (await csms.NextAsync()).Text().Should().Be(First);
        await bench.FrameAsync(Second);
        var note = await bench.RecordAsync<ConnectionRecord>(record => record.Kind == ConnectionEventKind.Note);
        note.Fact("record").Should().Be($"{(await bench.FrameAsync(First)).Number}");
    }

    [Test]
    public async Task Shows_what_was_sent_and_what_was_forwarded_in_its_place()
    {
        await using var bench = await StartAsync("""[{"do":"Replace","action":"BootNotification","type":"CallResult","set":{"status":"Rejected","interval":7,"a.b":1},"remove":["currentTime"]}]""");
        var (station, csms) = await bench.ConnectAsync();
        await station.SendTextAsync("""[2,"1","BootNotification",{}]""");
        await csms.NextAsync();
        const string sent = """[3, "1", {"status":"Accepted","interval":300,"currentTime":"2026-01-01T00:00:00Z"}]""";
        await csms.SendTextAsync(sent);
        const string received = """[3,"1",{"status":"Rejected","interval":7}]""";
        (await station.NextAsync()).Text().Should().Be(received);
        var record = await bench.FrameAsync(sent);
        record.Fault.Should().Be("replaced");
        Frame.Parse(record.Forwarded!.Single()).Text.Should().Be(received);
    }

    [TestCase("""{"do":"Replace","with":"nonsense"}""", "nonsense")]
    [TestCase("""{"do":"Replace","texts":{"Heartbeat":"heartbeat"}}""", """[2,"1","heartbeat",{}]""")]
    [TestCase("""{"do":"Replace","set":{"evse[0].id":1}}""", First)]
    public async Task Replaces_the_whole_or_texts_and_leaves_what_a_path_does_not_find(string rule, string forwarded)
    {
        await using var bench = await StartAsync($"[{rule}]");
        var (station, csms) = await bench.ConnectAsync();
        await station.SendTextAsync(First);
        (await csms.NextAsync()).Text().Should().Be(forwarded);
    }

    [Test]
    public async Task Delays_by_the_bench_s_clock_and_lets_it_move()
    {
        var time = new ManualTime();
        var tracker = new WorkTracker();
        await using var bench = await StartAsync("""[{"do":"Delay","seconds":10,"occurrence":1}]""", time, tracker);
        var (station, csms) = await bench.ConnectAsync();
        await station.SendTextAsync(First);
        await station.SendTextAsync(Second);
        await tracker.WhenIdleAsync().WaitAsync(Wired.Patience);
        (await bench.FrameAsync(First)).Fault.Should().Be("delayed by 10 s");
        var receiving = csms.ReceiveAsync();
        time.Advance(TimeSpan.FromSeconds(9));
        receiving.IsCompleted.Should().BeFalse();
        time.Advance(TimeSpan.FromSeconds(1));
        (await receiving.WaitAsync(Wired.Patience)).Text().Should().Be(First);
        (await csms.NextAsync()).Text().Should().Be(Second, "what follows waits behind it");
        csms.MessageHandled();
        await tracker.WhenIdleAsync().WaitAsync(Wired.Patience);
        var note = await bench.RecordAsync<ConnectionRecord>(record => record.Kind == ConnectionEventKind.Note);
        (note.Timestamp - (await bench.FrameAsync(First)).Timestamp).Should().Be(TimeSpan.FromSeconds(10));
    }

    [Test]
    public async Task Counts_occurrences_for_each_station()
    {
        await using var bench = await StartAsync("""[{"do":"Drop","occurrence":1}]""");
        foreach (var identity in new[] { "ONE", "TWO" })
        {
            var (station, csms) = await bench.ConnectAsync(bench.Client(identity));
            await station.SendTextAsync(First);
            await station.SendTextAsync(Second);
            (await csms.NextAsync()).Text().Should().Be(Second);
        }
    }

    [TestCase("""[{"do":"Explode"}]""")]
    [TestCase("""[{"sender":"Station"}]""")]
    [TestCase("""[{"do":"Drop","acton":"Heartbeat"}]""")]
    public void A_rule_with_a_mistake_is_refused(string json)
    {
        var act = () => FaultRule.Read(json);
        act.Should().Throw<System.Text.Json.JsonException>();
    }

    private static Task<ProxyBench> StartAsync(string rules, TimeProvider? time = null, WorkTracker? tracker = null) => ProxyBench.StartAsync(
        options => options with { Faults = [.. FaultRule.Read(rules).Select(rule => rule.ToFault())], Time = time ?? TimeProvider.System },
        tracker: tracker);
}
