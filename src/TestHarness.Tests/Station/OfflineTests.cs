using System.Text.Json.Nodes;
using FluentAssertions;
using NUnit.Framework;
using TestHarness.Station.Storage;
using TestHarness.Tests.Support;
using TestHarness.Transport.Rpc;

namespace TestHarness.Tests.Station;

[TestFixture]
public sealed class OfflineTests
{
    [Test]
    public async Task Keeps_what_happened_while_the_network_was_cut_and_tells_it_in_order()
    {
        await using var bench = await StationBench.BootedAsync(change: StationBench.With(("AuthCtrlr.OfflineTxForUnknownIdEnabled", "true")));
        await bench.Station.CutNetworkAsync();
        await bench.SettleAsync();
        bench.Csms.IsConnected.Should().BeFalse();
        await bench.Station.PlugInAsync(1);
        await bench.Station.PresentIdTokenAsync("A");
        await bench.PassAsync(TimeSpan.FromSeconds(20));
        await bench.Station.PresentIdTokenAsync("A");
        await bench.Station.UnplugAsync(1);
        bench.Csms.Calls.Should().BeEmpty();
        await bench.Station.RestoreNetworkAsync();
        await bench.NextAsync("TransactionEvent");
        await bench.PassAsync(TimeSpan.FromSeconds(1));
        var rest = await bench.EventsAsync();
        rest.Should().OnlyContain(one => one["offline"] == "true");
        rest.Select(one => one["seqNo"]).Should().Equal("1", "2", "3");
        rest[^1]["eventType"].Should().Be("Ended");
        bench.Csms.Calls.Should().NotContain(call => call.Action == "Authorize");
    }

    [Test]
    public async Task Tells_only_the_connectors_that_changed_after_a_short_cut_and_all_after_a_long_one()
    {
        await using var bench = await StationBench.BootedAsync(change: options => options with { Evses = [new(), new()] });
        await bench.Station.CutNetworkAsync();
        await bench.Station.PlugInAsync(2);
        await bench.PassAsync(TimeSpan.FromSeconds(10));
        await bench.Station.RestoreNetworkAsync();
        (await bench.NextAsync("NotifyEvent"))["eventData.0.component.evse.id"].Should().Be("2");
        await bench.SettleAsync();
        bench.Csms.Calls.Should().NotContain(call => call.Action == "NotifyEvent");
        await bench.Station.CutNetworkAsync();
        await bench.PassAsync(TimeSpan.FromSeconds(100));
        await bench.Station.RestoreNetworkAsync();
        (await bench.NextAsync("NotifyEvent"))["eventData.0.component.evse.id"].Should().Be("1");
        (await bench.NextAsync("NotifyEvent"))["eventData.0.component.evse.id"].Should().Be("2");
    }

    [Test]
    public async Task Waits_longer_after_each_failed_attempt_to_connect()
    {
        await using var bench = await StationBench.BootedAsync(change: StationBench.With(
            ("OCPPCommCtrlr.RetryBackOffWaitMinimum", "4"), ("OCPPCommCtrlr.RetryBackOffRandomRange", "0"), ("OCPPCommCtrlr.RetryBackOffRepeatTimes", "2")));
        bench.Csms.Refusal = 503;
        var before = bench.Csms.Upgrades.Count;
        await bench.Csms.CloseAsync();
        await bench.PassAsync(TimeSpan.FromSeconds(3));
        bench.Csms.Upgrades.Count.Should().Be(before);
        await bench.PassAsync(TimeSpan.FromSeconds(2));
        bench.Csms.Upgrades.Count.Should().Be(before + 1, "after 4 seconds");
        await bench.PassAsync(TimeSpan.FromSeconds(8));
        bench.Csms.Upgrades.Count.Should().Be(before + 2, "after 8 seconds more");
        await bench.PassAsync(TimeSpan.FromSeconds(32));
        bench.Csms.Upgrades.Count.Should().Be(before + 4, "after 16 more twice, as it doubles twice only");
    }

    [Test]
    public async Task Repeats_an_event_that_the_CSMS_refuses_and_gives_it_up_in_the_end()
    {
        await using var bench = await StationBench.BootedAsync(change: StationBench.With(("TxCtrlr.EVConnectionTimeOut", "1000")));
        bench.Csms.AnswerAlways("TransactionEvent", call => call["seqNo"]!.GetValue<int>() == 0 ? new CallReply.Error("InternalError", "No.") : ScriptedCsms.Result([]));
        await bench.Station.PlugInAsync(1);
        var times = new List<DateTimeOffset>();
        for (var attempt = 0; attempt < 3; attempt++)
        {
            var call = await bench.NextAsync("TransactionEvent");
            call["seqNo"].Should().Be("0");
            times.Add(call.At);
        }

        (times[1] - times[0]).Should().Be(TimeSpan.FromSeconds(10));
        (times[2] - times[1]).Should().Be(TimeSpan.FromSeconds(20));
        await bench.Station.PressStopAsync(1);
        await bench.Station.UnplugAsync(1);
        (await bench.NextAsync("TransactionEvent"))["seqNo"].Should().Be("1");
    }

    [Test]
    public async Task Delivers_after_a_restart_what_could_not_be_delivered_before()
    {
        using var folder = new TemporaryFolder();
        await using var bench = await StationBench.DarkAsync(storage: new FileStorage(folder.Path), change: StationBench.With(("AuthCtrlr.OfflineTxForUnknownIdEnabled", "true")));
        await bench.Station.PowerOnAsync();
        await bench.NextAsync("BootNotification");
        await bench.SettleAsync();
        await bench.Station.CutNetworkAsync();
        await bench.Station.PlugInAsync(1);
        await bench.Station.PresentIdTokenAsync("A");
        await bench.SettleAsync();
        await bench.Station.DisposeAsync();

        await bench.NewStation().PowerOnAsync();
        await bench.NextAsync("BootNotification");
        await bench.PassAsync(TimeSpan.FromSeconds(1));
        var events = await bench.EventsAsync();
        events.Select(one => one["seqNo"]).Should().Equal("0", "1", "2", "3");
        events[^1]["eventType"].Should().Be("Ended");
        events[^1]["triggerReason"].Should().Be("AbnormalCondition");
        events[^1]["transactionInfo.stoppedReason"].Should().Be("PowerLoss");
    }

    [Test]
    public async Task Keeps_events_back_as_long_as_it_is_asked_to_and_sends_the_last_one_first()
    {
        await using var bench = await StationBench.BootedAsync();
        await bench.Station.PlugInAsync(1);
        var id = (await bench.NextAsync("TransactionEvent"))["transactionInfo.transactionId"]!;
        await bench.Station.HoldEventsAsync();
        await bench.Station.PresentIdTokenAsync("A", evseId: 1);
        (await bench.EventsAsync()).Should().BeEmpty();
        (await bench.AskAsync("GetTransactionStatus", new JsonObject { ["transactionId"] = id }))["messagesInQueue"]!.GetValue<bool>().Should().BeTrue("E14.FR.04");
        await bench.Station.DeliverLastEventAsync();
        (await bench.EventsAsync()).Select(one => one["seqNo"]).Should().Equal("2");
        await bench.Station.DeliverEventsAsync();
        (await bench.EventsAsync()).Select(one => one["seqNo"]).Should().Equal("1");
    }

    [Test]
    public async Task Says_that_events_wait()
    {
        await using var bench = await StationBench.BootedAsync();
        bench.Csms.AnswerAlways("TransactionEvent", _ => new CallReply.Error("InternalError", "No."));
        await bench.Station.PlugInAsync(1);
        var id = (await bench.NextAsync("TransactionEvent"))["transactionInfo.transactionId"]!;
        var status = await bench.AskAsync("GetTransactionStatus", new JsonObject { ["transactionId"] = id });
        status["messagesInQueue"]!.GetValue<bool>().Should().BeTrue();
    }
}
