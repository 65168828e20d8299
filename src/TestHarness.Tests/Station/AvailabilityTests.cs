using System.Text.Json.Nodes;
using FluentAssertions;
using NUnit.Framework;
using TestHarness.Ocpp;
using TestHarness.Station;

namespace TestHarness.Tests.Station;

[TestFixture]
public sealed class AvailabilityTests
{
    [TestCase(OcppVersion.V201)]
    [TestCase(OcppVersion.V21)]
    public async Task Tells_Occupied_and_Available_again(OcppVersion version)
    {
        await using var bench = await StationBench.BootedAsync(version);
        await bench.Station.PlugInAsync(1);
        await ToldAsync(bench, "Occupied");
        await bench.Station.UnplugAsync(1);
        await ToldAsync(bench, "Available");
        await bench.Station.SetConnectorFaultAsync(1);
        await ToldAsync(bench, "Faulted");
        await bench.Station.ClearFaultAsync(1);
        await ToldAsync(bench, "Available");
    }

    [TestCase(null, null)]
    [TestCase(1, null)]
    [TestCase(1, 1)]
    public async Task Becomes_unavailable_and_stays_so_over_a_reboot(int? evseId, int? connectorId)
    {
        await using var bench = await StationBench.BootedAsync(OcppVersion.V201);
        (await ChangeAsync(bench, "Inoperative", evseId, connectorId)).Should().Be("Accepted");
        await ToldAsync(bench, "Unavailable");
        await bench.Station.PowerCycleAsync();
        await bench.NextAsync("BootNotification");
        await ToldAsync(bench, "Unavailable");
        (await ChangeAsync(bench, "Operative", evseId, connectorId)).Should().Be("Accepted");
        await ToldAsync(bench, "Available");
    }

    [Test]
    public async Task Waits_for_the_end_of_a_transaction()
    {
        await using var bench = await StationBench.BootedAsync();
        await TransactionTests.Charge(bench);
        (await ChangeAsync(bench, "Inoperative", 1, null)).Should().Be("Scheduled");
        await bench.Station.PressStopAsync(1);
        await ToldAsync(bench, "Unavailable");
    }

    [Test]
    [Description("G04.FR.06: what has no transaction does not wait for those that have.")]
    public async Task Begins_nothing_elsewhere_while_it_waits_for_a_transaction()
    {
        await using var bench = await StationBench.BootedAsync(change: options => options with { Evses = [new EvseOptions(), new EvseOptions()] });
        await TransactionTests.Charge(bench);
        (await ChangeAsync(bench, "Inoperative", null, null)).Should().Be("Scheduled");
        (await bench.NextAsync("NotifyEvent"))["eventData.0.component.evse.id"].Should().Be("2");
        await bench.Station.PressStopAsync(1);
        var told = await bench.NextAsync("NotifyEvent");
        told["eventData.0.component.evse.id"].Should().Be("1");
        told["eventData.0.actualValue"].Should().Be("Unavailable");
    }

    [Test]
    [Description("G01.FR.05: where the EV's departure ends the transaction, the connector is not Available in between.")]
    public async Task Is_not_Available_between_the_EVs_departure_and_the_end_of_the_transaction()
    {
        await using var bench = await StationBench.BootedAsync(change: StationBench.With(("TxCtrlr.TxStopPoint", "EVConnected")));
        await TransactionTests.Charge(bench);
        (await ChangeAsync(bench, "Inoperative", 1, null)).Should().Be("Scheduled");
        await bench.Station.PressStopAsync(1);
        await bench.SettleAsync();
        bench.Csms.Calls.Clear();
        await bench.Station.UnplugAsync(1);
        await ToldAsync(bench, "Unavailable");
        await bench.SettleAsync();
        bench.Csms.Calls.Should().NotContain(call => call.Action == "NotifyEvent");
    }

    [Test]
    public async Task Takes_back_what_waits_for_a_transaction()
    {
        await using var bench = await StationBench.BootedAsync();
        await TransactionTests.Charge(bench);
        (await ChangeAsync(bench, "Inoperative", 1, null)).Should().Be("Scheduled");
        (await ChangeAsync(bench, "Operative", 1, null)).Should().Be("Accepted");
        await bench.Station.PressStopAsync(1);
        await bench.Station.UnplugAsync(1);
        await ToldAsync(bench, "Available");
    }

    [Test]
    public async Task Answers_Accepted_when_nothing_changes_and_Rejected_for_what_is_not_there()
    {
        await using var bench = await StationBench.BootedAsync();
        (await ChangeAsync(bench, "Operative", 1, null)).Should().Be("Accepted");
        (await ChangeAsync(bench, "Inoperative", 9, null)).Should().Be("Rejected");
        (await ChangeAsync(bench, "Inoperative", 1, 9)).Should().Be("Rejected");
    }

    [Test]
    public async Task Nobody_charges_at_an_unavailable_EVSE()
    {
        await using var bench = await StationBench.BootedAsync();
        await ChangeAsync(bench, "Inoperative", 1, null);
        await bench.Station.PlugInAsync(1);
        await bench.Station.PresentIdTokenAsync("A");
        await bench.SettleAsync();
        bench.Csms.Calls.Should().NotContain(call => call.Action == "TransactionEvent" || call.Action == "Authorize");
        var start = await bench.AskAsync("RequestStartTransaction", RemoteTests.StartRequest());
        start["status"]!.ToString().Should().Be("Rejected");
        await ChangeAsync(bench, "Operative", 1, null);
        (await bench.NextAsync("TransactionEvent"))["triggerReason"].Should().Be("CablePluggedIn");
    }

    private static async Task<string> ChangeAsync(StationBench bench, string status, int? evseId, int? connectorId)
    {
        var request = new JsonObject { ["operationalStatus"] = status };
        if (evseId is not null)
            request["evse"] = connectorId is null ? new JsonObject { ["id"] = evseId } : new JsonObject { ["id"] = evseId, ["connectorId"] = connectorId };
        return (await bench.AskAsync("ChangeAvailability", request))["status"]!.ToString();
    }

    private static async Task ToldAsync(StationBench bench, string state)
    {
        if (bench.Csms.Version != OcppVersion.V21)
        {
            (await bench.NextAsync("StatusNotification"))["connectorStatus"].Should().Be(state);
            return;
        }

        // Monitors of the station tell of a problem too.
        var told = await bench.NextAsync("NotifyEvent");
        while (told["eventData.0.variable.name"] != "AvailabilityState")
            told = await bench.NextAsync("NotifyEvent");
        told["eventData.0.actualValue"].Should().Be(state);
    }
}
