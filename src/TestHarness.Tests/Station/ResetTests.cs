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
    public async Task Resets_one_EVSE_alone()
    {
        await using var bench = await StationBench.BootedAsync(change: options => options with { Evses = [new(), new()] });
        await TransactionTests.Charge(bench);
        (await ResetAsync(bench, "Immediate", 1)).Should().Be("Accepted");
        (await bench.NextAsync("TransactionEvent"))["triggerReason"].Should().Be("ResetCommand");
        await bench.PassAsync(TimeSpan.FromMinutes(1));
        bench.Csms.Calls.Should().NotContain(call => call.Action == "BootNotification");
        (await ResetAsync(bench, "Immediate", 7)).Should().Be("Rejected");
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

    [Test]
    public async Task Resumes_transactions_only_where_that_is_configured()
    {
        await using var bench = await StationBench.BootedAsync();
        (await ResetAsync(bench, "ImmediateAndResume")).Should().Be("Rejected");
        await bench.SetAsync("TxCtrlr", "ResumptionTimeout", "30");
        await TransactionTests.Charge(bench);
        (await ResetAsync(bench, "ImmediateAndResume")).Should().Be("Accepted");
        (await bench.NextAsync("TransactionEvent"))["triggerReason"].Should().Be("ResetCommand");
        await bench.NextAsync("BootNotification");
        (await bench.NextAsync("TransactionEvent"))["triggerReason"].Should().Be("TxResumed");
        (await bench.NextAsync("TransactionEvent"))["transactionInfo.chargingState"].Should().Be("Charging");
    }

    private static async Task<string> ResetAsync(StationBench bench, string type, int? evseId = null)
    {
        var request = new JsonObject { ["type"] = type };
        if (evseId is not null)
            request["evseId"] = evseId;
        return (await bench.AskAsync("Reset", request))["status"]!.ToString();
    }
}
