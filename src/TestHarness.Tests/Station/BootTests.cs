using System.Text.Json.Nodes;
using FluentAssertions;
using NUnit.Framework;
using TestHarness.Ocpp;
using TestHarness.Transport.Rpc;

namespace TestHarness.Tests.Station;

[TestFixture]
public sealed class BootTests
{
    [TestCase(OcppVersion.V201)]
    [TestCase(OcppVersion.V21)]
    public async Task Introduces_itself_after_power_on(OcppVersion version)
    {
        await using var bench = await StationBench.DarkAsync(version);
        await bench.Station.PowerOnAsync();
        var boot = await bench.NextAsync("BootNotification");
        boot["reason"].Should().Be("PowerUp");
        boot["chargingStation.vendorName"].Should().NotBeNullOrEmpty();
        boot["chargingStation.serialNumber"].Should().Be("SN001");
    }

    [Test]
    public async Task Tells_every_connector_with_StatusNotification_in_2_0_1()
    {
        await using var bench = await StationBench.DarkAsync(OcppVersion.V201, options => options with { Evses = [new(), new()] });
        await bench.Station.PowerOnAsync();
        var first = await bench.NextAsync("StatusNotification");
        var second = await bench.NextAsync("StatusNotification");
        new[] { first["evseId"], second["evseId"] }.Should().Equal("1", "2");
        first["connectorStatus"].Should().Be("Available");
    }

    [Test]
    public async Task Tells_every_connector_with_NotifyEvent_in_2_1()
    {
        await using var bench = await StationBench.DarkAsync();
        await bench.Station.PowerOnAsync();
        var told = await bench.NextAsync("NotifyEvent");
        told["eventData.0.trigger"].Should().Be("Delta");
        told["eventData.0.actualValue"].Should().Be("Available");
        told["eventData.0.component.name"].Should().Be("Connector");
        told["eventData.0.component.evse.connectorId"].Should().Be("1");
        told["eventData.0.variable.name"].Should().Be("AvailabilityState");
    }

    [Test]
    public async Task Beats_at_the_interval_that_the_CSMS_gave()
    {
        await using var bench = await StationBench.DarkAsync();
        bench.Csms.AnswerNext("BootNotification", Boot(bench, "Accepted", 40));
        await bench.Station.PowerOnAsync();
        var boot = await bench.NextAsync("BootNotification");
        var beat = await bench.NextAsync("Heartbeat");
        (beat.At - boot.At).Should().BeCloseTo(TimeSpan.FromSeconds(40), TimeSpan.FromSeconds(1));
        var next = await bench.NextAsync("Heartbeat");
        (next.At - beat.At).Should().Be(TimeSpan.FromSeconds(40));
    }

    [Test]
    public async Task Repeats_BootNotification_after_the_interval_while_pending_and_sends_nothing_else()
    {
        await using var bench = await StationBench.DarkAsync();
        bench.Csms.AnswerNext("BootNotification", Boot(bench, "Pending", 25));
        await bench.Station.PowerOnAsync();
        var first = await bench.NextAsync("BootNotification");
        await bench.PassAsync(TimeSpan.FromSeconds(24));
        bench.Csms.Calls.Should().BeEmpty();
        var second = await bench.NextAsync("BootNotification");
        (second.At - first.At).Should().Be(TimeSpan.FromSeconds(25));
        await bench.NextAsync("NotifyEvent");
    }

    [Test]
    public async Task Can_be_configured_and_triggered_while_pending_but_not_started()
    {
        await using var bench = await StationBench.DarkAsync();
        bench.Csms.AnswerNext("BootNotification", Boot(bench, "Pending", 500));
        await bench.Station.PowerOnAsync();
        await bench.NextAsync("BootNotification");
        await bench.SetAsync("OCPPCommCtrlr", "OfflineThreshold", "300");
        var report = await bench.AskAsync("GetBaseReport", new JsonObject { ["requestId"] = 9, ["reportBase"] = "FullInventory" });
        report["status"]!.ToString().Should().Be("Accepted");
        (await bench.NextAsync("NotifyReport"))["requestId"].Should().Be("9");
        await bench.SettleAsync();
        var start = await bench.AskAsync("RequestStartTransaction", RemoteTests.StartRequest());
        start["status"]!.ToString().Should().Be("Rejected");
        var trigger = await bench.AskAsync("TriggerMessage", new JsonObject { ["requestedMessage"] = "BootNotification" });
        trigger["status"]!.ToString().Should().Be("Accepted");
        (await bench.NextAsync("BootNotification"))["reason"].Should().Be("Triggered");
    }

    [Test]
    public async Task Answers_with_SecurityError_while_rejected()
    {
        await using var bench = await StationBench.DarkAsync();
        bench.Csms.AnswerNext("BootNotification", Boot(bench, "Rejected", 30));
        await bench.Station.PowerOnAsync();
        var first = await bench.NextAsync("BootNotification");
        var reply = await bench.ReplyAsync("GetLocalListVersion", []);
        reply.Should().BeOfType<CallReply.Error>().Which.Code.Should().Be("SecurityError");
        var second = await bench.NextAsync("BootNotification");
        (second.At - first.At).Should().BeGreaterThanOrEqualTo(TimeSpan.FromSeconds(30));
    }

    [Test]
    public async Task Does_not_boot_again_when_it_only_reconnects()
    {
        await using var bench = await StationBench.BootedAsync();
        await bench.Csms.CloseAsync();
        await bench.PassAsync(TimeSpan.FromSeconds(30));
        bench.Csms.IsConnected.Should().BeTrue();
        bench.Csms.Calls.Should().NotContain(call => call.Action == "BootNotification");
    }

    [Test]
    public async Task An_answer_without_status_accepts_nothing()
    {
        await using var bench = await StationBench.DarkAsync();
        bench.Csms.AnswerNext("BootNotification", new JsonObject { ["currentTime"] = TestHarness.Ocpp.Messages.Rfc3339.Format(bench.Now), ["interval"] = 60 });
        await bench.Station.PowerOnAsync();
        await bench.NextAsync("BootNotification");
        await bench.PassAsync(TimeSpan.FromSeconds(29));
        bench.Csms.Calls.Should().BeEmpty();
        await bench.NextAsync("BootNotification");
    }

    [Test]
    public async Task Takes_the_CSMSs_time()
    {
        await using var bench = await StationBench.DarkAsync();
        var now = bench.Now.AddHours(5);
        bench.Csms.AnswerNext("BootNotification", new JsonObject { ["currentTime"] = TestHarness.Ocpp.Messages.Rfc3339.Format(now), ["interval"] = 60, ["status"] = "Accepted" });
        await bench.Station.PowerOnAsync();
        var told = await bench.NextAsync("NotifyEvent");
        DateTimeOffset.Parse(told["generatedAt"]!, System.Globalization.CultureInfo.InvariantCulture).Should().BeCloseTo(now, TimeSpan.FromSeconds(2));
    }

    [Test]
    public async Task Refuses_a_trigger_for_BootNotification_once_accepted()
    {
        await using var bench = await StationBench.BootedAsync();
        var trigger = await bench.AskAsync("TriggerMessage", new JsonObject { ["requestedMessage"] = "BootNotification" });
        trigger["status"]!.ToString().Should().Be("Rejected");
    }

    private static JsonObject Boot(StationBench bench, string status, int interval) => new()
    {
        ["currentTime"] = TestHarness.Ocpp.Messages.Rfc3339.Format(bench.Now),
        ["interval"] = interval,
        ["status"] = status,
    };
}
