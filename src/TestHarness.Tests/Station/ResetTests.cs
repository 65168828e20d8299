using System.Text.Json.Nodes;
using FluentAssertions;
using NUnit.Framework;
using TestHarness.Ocpp;

namespace TestHarness.Tests.Station;

[TestFixture]
public sealed class ResetTests
{
    [TestCase("Immediate", OcppVersion.V201)]
    [TestCase("OnIdle", OcppVersion.V21)]
    public async Task Reboots_when_nobody_charges(string type, OcppVersion version)
    {
        await using var bench = await StationBench.BootedAsync(version);
        (await ResetAsync(bench, type)).Should().Be("Accepted");
        (await bench.NextAsync("BootNotification"))["reason"].Should().Be("RemoteReset");
        await bench.NextAsync(version == OcppVersion.V21 ? "NotifyEvent" : "StatusNotification");
    }

    [Test]
    public async Task Ends_transactions_before_an_immediate_reset_and_begins_no_new_one()
    {
        await using var bench = await StationBench.BootedAsync(OcppVersion.V201);
        await TransactionTests.Charge(bench);
        (await ResetAsync(bench, "Immediate")).Should().Be("Accepted");
        var ended = await bench.NextAsync("TransactionEvent");
        ended["eventType"].Should().Be("Ended");
        ended["triggerReason"].Should().Be("ResetCommand");
        ended["transactionInfo.stoppedReason"].Should().Be("ImmediateReset");
        ended["transactionInfo.chargingState"].Should().Be("EVConnected");
        ended["idToken"].Should().BeNull();
        (await bench.NextAsync("BootNotification"))["reason"].Should().Be("RemoteReset");
        (await bench.NextAsync("StatusNotification"))["connectorStatus"].Should().Be("Occupied");
        (await bench.EventsAsync()).Should().BeEmpty();
    }

    [Test]
    public async Task Waits_until_all_transactions_have_ended_and_lets_none_begin()
    {
        await using var bench = await StationBench.BootedAsync(change: options => options with { Evses = [new(), new()] });
        await TransactionTests.Charge(bench);
        (await ResetAsync(bench, "OnIdle")).Should().Be("Scheduled");
        (await bench.NextAsync("NotifyEvent"))["eventData.0.actualValue"].Should().Be("Unavailable", "EVSE 2 is free and has to stay so");
        await bench.PassAsync(TimeSpan.FromMinutes(2));
        bench.Csms.Calls.Should().NotContain(call => call.Action == "BootNotification");
        await bench.Station.PressStopAsync(1);
        (await bench.NextAsync("BootNotification"))["reason"].Should().Be("ScheduledReset");
        (await bench.NextAsync("NotifyEvent"))["eventData.0.actualValue"].Should().Be("Occupied");
        (await bench.NextAsync("NotifyEvent"))["eventData.0.actualValue"].Should().Be("Available");
    }

    [Test]
    public async Task Makes_an_EVSE_unavailable_once_it_becomes_available_while_a_reset_waits()
    {
        await using var bench = await StationBench.BootedAsync(change: options => options with
        {
            Evses = [new(), new()],
            Variables = new Dictionary<string, string> { ["TxCtrlr.TxStopPoint"] = "EVConnected" },
        });
        await TransactionTests.Charge(bench);
        await bench.Station.PlugInAsync(2);
        await bench.SettleAsync();
        (await ResetAsync(bench, "OnIdle")).Should().Be("Scheduled");
        bench.Csms.Calls.Clear();
        await bench.Station.PressStopAsync(1);
        await bench.Station.UnplugAsync(1);
        await bench.SettleAsync();
        States(bench).Should().Equal("1 Available", "1 Unavailable");
        (await bench.AskAsync("RequestStartTransaction", StartOf(evseId: 1)))["status"]!.ToString().Should().Be("Rejected", "a transaction would put the reset off");
        bench.Csms.Calls.Clear();
        await bench.Station.UnplugAsync(2);
        await bench.SettleAsync();
        States(bench).Should().Equal(["2 Available", "2 Unavailable", "1 Available", "2 Available"], "all that is known is told before the reboot");
        bench.Csms.Calls.Should().ContainSingle(call => call.Action == "BootNotification").Which["reason"].Should().Be("ScheduledReset");
    }

    [Test]
    public async Task Resets_one_EVSE_alone()
    {
        await using var bench = await StationBench.BootedAsync(change: options => options with { Evses = [new(), new()] });
        await TransactionTests.Charge(bench);
        (await ResetAsync(bench, "Immediate", 1)).Should().Be("Accepted");
        await bench.PassAsync(TimeSpan.FromMinutes(1));
        States(bench).Should().Equal("1 Unavailable", "1 Occupied");
        bench.Csms.Calls.Should().NotContain(call => call.Action == "BootNotification");
        (await bench.EventsAsync()).Should().ContainSingle().Which["triggerReason"].Should().Be("ResetCommand");
        (await ResetAsync(bench, "Immediate", 7)).Should().Be("Rejected");
    }

    [Test]
    public async Task Resets_one_EVSE_when_its_transaction_has_ended()
    {
        await using var bench = await StationBench.BootedAsync(change: options => options with { Evses = [new(), new()] });
        await TransactionTests.Charge(bench);
        (await ResetAsync(bench, "OnIdle", 1)).Should().Be("Scheduled");
        await bench.PassAsync(TimeSpan.FromMinutes(1));
        States(bench).Should().BeEmpty("EVSE 2 is not concerned, and EVSE 1 is charging");
        await bench.Station.PressStopAsync(1);
        await bench.PassAsync(TimeSpan.FromMinutes(1));
        States(bench).Should().Equal("1 Unavailable", "1 Occupied");
        bench.Csms.Calls.Should().NotContain(call => call.Action == "BootNotification");
    }

    [Test]
    public async Task Keeps_an_EVSE_unavailable_after_its_reset_where_the_CSMS_made_it_so()
    {
        await using var bench = await StationBench.BootedAsync();
        await bench.AskAsync("ChangeAvailability", new JsonObject { ["operationalStatus"] = "Inoperative", ["evse"] = new JsonObject { ["id"] = 1 } });
        (await ResetAsync(bench, "Immediate", 1)).Should().Be("Accepted");
        await bench.PassAsync(TimeSpan.FromMinutes(1));
        States(bench).Should().Equal(["1 Unavailable"], "B12.FR.06");
    }

    [Test]
    public async Task Sends_after_the_reboot_what_the_CSMS_did_not_take_before()
    {
        await using var bench = await StationBench.BootedAsync();
        await TransactionTests.Charge(bench);
        bench.Csms.AnswerAlways("TransactionEvent", _ => new TestHarness.Transport.Rpc.CallReply.Error("InternalError", "No."));
        await bench.SetAsync("OCPPCommCtrlr", "MessageAttemptInterval", "1000", "TransactionEvent");
        await ResetAsync(bench, "Immediate");
        var first = await bench.NextAsync("TransactionEvent");
        await bench.NextAsync("BootNotification");
        var second = await bench.NextAsync("TransactionEvent");
        second["seqNo"].Should().Be(first["seqNo"]);
        second["eventType"].Should().Be("Ended");
    }

    [TestCase("true", "Charging")]
    [TestCase("false", "SuspendedEVSE")]
    public async Task Resumes_transactions_only_where_that_is_configured(string allowed, string state)
    {
        await using var bench = await StationBench.BootedAsync();
        (await ResetAsync(bench, "ImmediateAndResume")).Should().Be("Rejected");
        await bench.SetAsync("TxCtrlr", "ResumptionTimeout", "30");
        await bench.SetAsync("TxCtrlr", "AllowEnergyTransferResumption", allowed);
        await TransactionTests.Charge(bench);
        (await ResetAsync(bench, "ImmediateAndResume")).Should().Be("Accepted");
        var told = await bench.NextAsync("TransactionEvent");
        told["triggerReason"].Should().Be("ResetCommand");
        (await bench.NextAsync("BootNotification"))["reason"].Should().Be("RemoteReset");
        var resumed = await bench.NextAsync("TransactionEvent");
        resumed["triggerReason"].Should().Be("TxResumed");
        resumed["transactionInfo.chargingState"].Should().Be(state);
        resumed["transactionInfo.transactionId"].Should().Be(told["transactionInfo.transactionId"]);
        (await bench.EventsAsync()).Should().BeEmpty();
    }

    [Test]
    public async Task Resumes_a_transaction_after_the_reset_of_its_EVSE()
    {
        await using var bench = await StationBench.BootedAsync(change: StationBench.With(("TxCtrlr.ResumptionTimeout", "1"), ("TxCtrlr.AllowEnergyTransferResumption", "false")));
        await TransactionTests.Charge(bench);
        (await ResetAsync(bench, "ImmediateAndResume", 1)).Should().Be("Accepted");
        (await bench.NextAsync("TransactionEvent"))["triggerReason"].Should().Be("ResetCommand");
        await bench.PassAsync(TimeSpan.FromSeconds(10));
        States(bench).Should().BeEmpty("a transaction is going on at the connector");
        var resumed = (await bench.EventsAsync()).Should().ContainSingle().Which;
        resumed["triggerReason"].Should().Be("TxResumed", "B13.FR.12");
        resumed["transactionInfo.chargingState"].Should().Be("SuspendedEVSE", "B13.FR.14");
    }

    // The connectors that were reported, with their states: the number of the EVSE and the state.
    private static IEnumerable<string> States(StationBench bench) => bench.Csms.Calls
        .Where(call => call.Action == "NotifyEvent" && call["eventData.0.variable.name"] == "AvailabilityState")
        .Select(call => $"{call["eventData.0.component.evse.id"]} {call["eventData.0.actualValue"]}");

    private static JsonObject StartOf(int evseId) => new()
    {
        ["evseId"] = evseId,
        ["remoteStartId"] = 1,
        ["idToken"] = new JsonObject { ["idToken"] = "A", ["type"] = "ISO14443" },
    };

    private static async Task<string> ResetAsync(StationBench bench, string type, int? evseId = null)
    {
        var request = new JsonObject { ["type"] = type };
        if (evseId is not null)
            request["evseId"] = evseId;
        return (await bench.AskAsync("Reset", request))["status"]!.ToString();
    }
}
