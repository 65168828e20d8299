using FluentAssertions;
using NUnit.Framework;
using TestHarness.Ocpp;
using TestHarness.Ocpp.Wire;
using TestHarness.Proxy.Faults;
using TestHarness.Tests.Transport;
using TestHarness.Transport.Activity;
using TestHarness.Transport.WebSockets;

namespace TestHarness.Tests.Proxy.Faults;

/// <summary>Faults of one side itself: the wire shows what the other side sees.</summary>
public sealed class DefectTests
{
    private const string First = """[2,"1","Heartbeat",{}]""";
    private const string Second = """[2,"2","Heartbeat",{}]""";
    private const string Reset = """[2,"r","Reset",{"type":"Immediate"}]""";

    [Test]
    public async Task What_the_defective_side_sends_is_recorded_as_its_defects_left_it()
    {
        await using var bench = await StartAsync("""[{"do":"Replace","sender":"Station","action":"StatusNotification","set":{"connectorStatus":"Faulted"}}]""");
        var (station, csms) = await bench.ConnectAsync();
        await station.SendTextAsync("""[2,"1","StatusNotification",{"connectorStatus":"Available"}]""");
        const string seen = """[2,"1","StatusNotification",{"connectorStatus":"Faulted"}]""";
        (await csms.NextAsync()).Text().Should().Be(seen);
        (await bench.FrameAsync(seen)).Should().Match<FrameRecord>(record => record.Fault == null && record.Forwarded == null && record.Sender == Party.Station);
        (await FramesAsync(bench)).Should().Equal(seen);
    }

    [Test]
    public async Task What_is_sent_to_the_defective_side_is_recorded_as_it_came()
    {
        await using var bench = await StartAsync("""[{"do":"Drop","sender":"Csms","action":"Reset"}]""");
        var (station, csms) = await bench.ConnectAsync();
        await csms.SendTextAsync(Reset);
        await csms.SendTextAsync(First);
        (await station.NextAsync()).Text().Should().Be(First);
        (await bench.FrameAsync(Reset)).Should().Match<FrameRecord>(record => record.Fault == null && record.Forwarded == null);
    }

    [Test]
    public async Task A_delayed_frame_is_recorded_when_it_goes_out()
    {
        var time = new ManualTime();
        var tracker = new WorkTracker();
        await using var bench = await StartAsync("""[{"do":"Delay","sender":"Station","seconds":10,"occurrence":1}]""", time, tracker);
        var (station, csms) = await bench.ConnectAsync();
        await station.SendTextAsync(First);
        await station.SendTextAsync(Second);
        await tracker.WhenIdleAsync().WaitAsync(Wired.Patience);
        (await FramesAsync(bench)).Should().BeEmpty("nobody but the station knows of them yet, and waiting is not work");
        var sent = time.GetUtcNow();
        time.Advance(TimeSpan.FromSeconds(10));
        (await csms.NextAsync()).Text().Should().Be(First);
        (await csms.NextAsync()).Text().Should().Be(Second);
        csms.MessageHandled();
        await tracker.WhenIdleAsync().WaitAsync(Wired.Patience);
        ((await bench.FrameAsync(First)).Timestamp - sent).Should().Be(TimeSpan.FromSeconds(10));
    }

    [TestCase("""{"do":"Drop","occurrence":1}""", new[] { Second })]
    [TestCase("""{"do":"Duplicate","occurrence":1}""", new[] { First, First, Second })]
    [TestCase("""{"do":"Reorder","occurrence":1}""", new[] { Second, First })]
    public async Task Dropped_doubled_and_exchanged_frames_leave_the_bench_at_rest(string rule, string[] arriving)
    {
        var tracker = new WorkTracker();
        await using var bench = await StartAsync($"[{rule.Insert(1, "\"sender\":\"Station\",")}]", new ManualTime(), tracker);
        var (station, csms) = await bench.ConnectAsync();
        await station.SendTextAsync(First);
        await station.SendTextAsync(Second);
        foreach (var text in arriving)
            (await csms.NextAsync()).Text().Should().Be(text);
        csms.MessageHandled();
        await tracker.WhenIdleAsync().WaitAsync(Wired.Patience);
        (await FramesAsync(bench)).Should().Equal(arriving);
    }

    [Test]
    public async Task Answers_a_call_that_its_receiver_never_sees()
    {
        await using var bench = await StartAsync("""[{"do":"Answer","sender":"Csms","action":"Reset","payload":{"status":"Accepted"}}]""");
        var (station, csms) = await bench.ConnectAsync();
        await csms.SendTextAsync(Reset);
        const string answer = """[3,"r",{"status":"Accepted"}]""";
        (await csms.NextAsync()).Text().Should().Be(answer);
        await csms.SendTextAsync(First);
        (await station.NextAsync()).Text().Should().Be(First, "the station was never asked to reset");
        (await bench.FrameAsync(answer)).Sender.Should().Be(Party.Station);
        (await bench.FrameAsync(answer)).Action.Should().Be("Reset");
    }

    [Test]
    public async Task Answers_with_an_error()
    {
        await using var bench = await StartAsync("""[{"do":"Answer","sender":"Csms","action":"Reset","error":"NotImplemented"}]""");
        var (_, csms) = await bench.ConnectAsync();
        await csms.SendTextAsync(Reset);
        (await csms.NextAsync()).Text().Should().Be("""[4,"r","NotImplemented","",{}]""");
    }

    [Test]
    public async Task A_further_call_waits_for_the_answer_of_the_one_before_and_holds_the_next()
    {
        await using var bench = await StartAsync("""[{"do":"Inject","sender":"Station","action":"Heartbeat","occurrence":1,"call":"StatusNotification","payload":{"timestamp":"$now"}}]""");
        var (station, csms) = await bench.ConnectAsync();
        await station.SendTextAsync(First);
        (await csms.NextAsync()).Text().Should().Be(First);
        await csms.SendTextAsync("""[3,"1",{}]""");
        await station.NextAsync();
        await station.SendTextAsync(Second);
        var further = await bench.RecordAsync<FrameRecord>(record => record.Action == "StatusNotification");
        (await csms.NextAsync()).Text().Should().Be(further.Frame.Text);
        further.Frame.Text.Should().Contain($"\"timestamp\":\"{further.Timestamp.Year}-");
        await csms.SendTextAsync($$"""[3,"{{further.Frame.MessageId}}",{}]""");
        (await csms.NextAsync()).Text().Should().Be(Second);
        (await FramesAsync(bench)).Should().Equal(First, """[3,"1",{}]""", further.Frame.Text, $$"""[3,"{{further.Frame.MessageId}}",{}]""", Second);
    }

    [Test]
    public async Task A_further_call_may_have_values_of_the_frame_that_it_follows()
    {
        await using var bench = await StartAsync("""[{"do":"Inject","sender":"Station","action":"FirmwareStatusNotification","occurrence":1,"call":"FirmwareStatusNotification","payload":{"status":"Idle","requestId":"$.requestId"},"ahead":true}]""");
        var (station, csms) = await bench.ConnectAsync();
        await station.SendTextAsync("""[2,"1","FirmwareStatusNotification",{"status":"Installed","requestId":17}]""");
        (await csms.NextAsync()).Text().Should().EndWith("""{"status":"Idle","requestId":17}]""");
    }

    [Test]
    public async Task A_further_frame_may_go_ahead_and_be_anything()
    {
        await using var bench = await StartAsync("""[{"do":"Inject","sender":"Station","occurrence":1,"with":"nonsense","ahead":true}]""");
        var (station, csms) = await bench.ConnectAsync();
        await station.SendTextAsync(First);
        (await csms.NextAsync()).Text().Should().Be("nonsense");
        (await csms.NextAsync()).Text().Should().Be(First);
    }

    [TestCase("", SocketMessageKind.Aborted, null)]
    [TestCase(""","code":1008""", SocketMessageKind.Close, 1008)]
    public async Task Closes_the_connection_in_place_of_a_frame(string code, SocketMessageKind kind, int? closeCode)
    {
        await using var bench = await StartAsync($$"""[{"do":"Close","sender":"Station","action":"Heartbeat"{{code}}}]""");
        var (station, csms) = await bench.ConnectAsync();
        await station.SendTextAsync(First);
        (await csms.NextAsync()).Should().Match<SocketMessage>(message => message.Kind == kind && message.CloseCode == closeCode);
        await csms.CloseAsync();
        (await station.NextAsync()).Kind.Should().NotBe(SocketMessageKind.Text);
        (await bench.EventAsync(ConnectionEventKind.Disconnected, Party.Csms)).Origin.Should().Be(Party.Station);
        (await FramesAsync(bench)).Should().BeEmpty();
    }

    [Test]
    public async Task Renames_an_id_in_both_directions()
    {
        await using var bench = await StartAsync("""[{"do":"Rename","sender":"Station","action":"TransactionEvent","path":"transactionInfo.transactionId","with":"{value}-x"}]""");
        var (station, csms) = await bench.ConnectAsync();
        await station.SendTextAsync("""[2,"1","TransactionEvent",{"transactionInfo":{"transactionId":"T1"}}]""");
        (await csms.NextAsync()).Text().Should().Be("""[2,"1","TransactionEvent",{"transactionInfo":{"transactionId":"T1-x"}}]""");
        const string request = """[2,"c","RequestStopTransaction",{"transactionId":"T1-x"}]""";
        await csms.SendTextAsync(request);
        (await station.NextAsync()).Text().Should().Be("""[2,"c","RequestStopTransaction",{"transactionId":"T1"}]""");
        await bench.FrameAsync(request);
        await station.SendTextAsync("""[2,"2","MeterValues",{"id":"T1"}]""");
        (await csms.NextAsync()).Text().Should().Be("""[2,"2","MeterValues",{"id":"T1-x"}]""");
    }

    [Test]
    public async Task Changes_add_up_and_the_first_other_fault_decides()
    {
        await using var bench = await StartAsync(
            """
            [
              {"do":"Replace","sender":"Station","texts":{"Heartbeat":"A"}},
              {"do":"Duplicate","sender":"Station","occurrence":1},
              {"do":"Drop","sender":"Station","occurrence":1},
              {"do":"Replace","sender":"Station","texts":{"A":"B"}}
            ]
            """);
        var (station, csms) = await bench.ConnectAsync();
        await station.SendTextAsync(First);
        await station.SendTextAsync(Second);
        var texts = new[] { await csms.NextAsync(), await csms.NextAsync(), await csms.NextAsync() }.Select(message => message.Text());
        texts.Should().Equal("""[2,"1","B",{}]""", """[2,"1","B",{}]""", """[2,"2","B",{}]""");
    }

    private static async Task<IEnumerable<string>> FramesAsync(ProxyBench bench)
    {
        await bench.Proxy.DrainAsync();
        return bench.Wire.Snapshot().OfType<FrameRecord>().Select(record => record.Frame.Text);
    }

    private static Task<ProxyBench> StartAsync(string rules, TimeProvider? time = null, WorkTracker? tracker = null) => ProxyBench.StartAsync(
        options => options with { Faults = [.. FaultRule.Read(rules).Select(rule => rule.ToFault())], Defective = Party.Station, Time = time ?? TimeProvider.System },
        tracker: tracker);
}
