using System.Text.Json.Nodes;
using FluentAssertions;
using NUnit.Framework;
using TestHarness.Ocpp;
using TestHarness.Station;

namespace TestHarness.Tests.Station;

/// <summary>What happens to the cable when the vehicle's end is taken off (E09, E10), and whose it is then.</summary>
public sealed class CableTests
{
    private const string StopTx = "TxCtrlr.StopTxOnEVSideDisconnect";
    private const string Unlock = "OCPPCommCtrlr.UnlockOnEVSideDisconnect";
    private const string StopPoint = "TxCtrlr.TxStopPoint";
    private const string NoReadings = "SampledDataCtrlr.TxUpdatedInterval";

    [TestCase(OcppVersion.V201)]
    [TestCase(OcppVersion.V21)]
    public async Task Is_unlocked_when_that_is_wanted_and_keeps_the_connector_occupied_until_it_is_out(OcppVersion version)
    {
        await using var bench = await ChargingAsync(version: version);

        await bench.Station.UnplugVehicleAsync(1);

        var ended = await bench.NextAsync("TransactionEvent");
        ended["eventType"].Should().Be("Ended");
        ended["triggerReason"].Should().Be("EVCommunicationLost");
        ended["transactionInfo.chargingState"].Should().Be("Idle");
        ended["transactionInfo.stoppedReason"].Should().Be("EVDisconnected");
        (await ConnectorAsync(bench)).Should().Be(("Occupied", false), "E09.FR.02");
        await bench.Station.PullCableAsync(1);
        (await ConnectorAsync(bench)).Should().Be(("Available", false));
        (await StatusesAsync(bench)).Should().Equal("Available");
    }

    [Test]
    public async Task Stays_locked_until_its_owner_is_back()
    {
        await using var bench = await ChargingAsync((Unlock, "false"));
        await bench.Station.UnplugVehicleAsync(1);
        (await bench.EventsAsync()).Single()["eventType"].Should().Be("Ended");

        (await ConnectorAsync(bench)).Should().Be(("Occupied", true), "E09.FR.03");
        await bench.Station.Invoking(station => station.PullCableAsync(1)).Should().ThrowAsync<InvalidOperationException>();
        await bench.Station.PresentIdTokenAsync("STRANGER", evseId: 1);
        (await bench.EventsAsync()).Should().BeEmpty("he cannot charge here either");
        (await ConnectorAsync(bench)).Should().Be(("Occupied", true));

        await bench.Station.PresentIdTokenAsync("A", evseId: 1);
        (await ConnectorAsync(bench)).Should().Be(("Occupied", false));
        bench.Csms.Calls.Should().NotContain(call => call.Action == "Authorize", "C01.FR.03");
        await bench.Station.PullCableAsync(1);
        (await StatusesAsync(bench)).Should().Equal("Available");
    }

    [Test]
    public async Task Is_given_to_a_member_of_the_owners_group()
    {
        await using var bench = await StationBench.BootedAsync(change: StationBench.With((Unlock, "false"), (NoReadings, "0")));
        bench.Csms.AnswerAlways("Authorize", _ => ScriptedCsms.Result(Accepted("FAMILY")));
        await TransactionTests.Charge(bench);
        await bench.Station.UnplugVehicleAsync(1);

        await bench.Station.PresentIdTokenAsync("B", evseId: 1);

        (await ConnectorAsync(bench)).Should().Be(("Occupied", false));
    }

    [Test]
    public async Task Stays_its_owners_over_a_reboot()
    {
        await using var bench = await ChargingAsync((Unlock, "false"));
        await bench.Station.UnplugVehicleAsync(1);
        await bench.SettleAsync();
        await bench.Station.PowerCycleAsync();
        await bench.NextAsync("BootNotification");
        (await ConnectorAsync(bench)).Should().Be(("Occupied", true));

        await bench.Station.PresentIdTokenAsync("A", evseId: 1);

        (await ConnectorAsync(bench)).Should().Be(("Occupied", false));
    }

    [Test]
    public async Task Gives_no_energy_when_it_is_connected_again_until_its_owner_is_authorized_again()
    {
        await using var bench = await ChargingAsync((Unlock, "false"), (StopPoint, "Authorized"), ("TxCtrlr.TxStartPoint", "Authorized"));
        await bench.Station.UnplugVehicleAsync(1);
        (await bench.EventsAsync()).Single()["eventType"].Should().Be("Ended");

        await bench.Station.PlugInAsync(1);
        await bench.Station.PresentIdTokenAsync("STRANGER", evseId: 1);
        (await bench.EventsAsync()).Should().BeEmpty("E09.FR.01");
        await bench.Station.PresentIdTokenAsync("A", evseId: 1);

        (await bench.EventsAsync()).Select(one => one["transactionInfo.chargingState"]).Should().Equal("EVConnected", "Charging");
        (await ConnectorAsync(bench)).Should().Be(("Occupied", true));
    }

    [Test]
    public async Task Stays_locked_for_as_long_as_the_transaction_is_only_suspended()
    {
        await using var bench = await ChargingAsync((StopTx, "false"), (StopPoint, "Authorized"));
        await bench.Station.UnplugVehicleAsync(1);
        var lost = (await bench.EventsAsync()).Single();
        lost["eventType"].Should().Be("Updated");
        lost["triggerReason"].Should().Be("EVCommunicationLost");

        await bench.PassAsync(TimeSpan.FromMinutes(10));
        (await bench.EventsAsync()).Should().BeEmpty("E10.FR.01: the time-out is for fixed cables");
        (await ConnectorAsync(bench)).Should().Be(("Occupied", true));
        await bench.Station.PresentIdTokenAsync("A", evseId: 1);

        var ended = (await bench.EventsAsync()).Single();
        ended["eventType"].Should().Be("Ended");
        ended["triggerReason"].Should().Be("StopAuthorized");
        (await ConnectorAsync(bench)).Should().Be(("Occupied", false));
    }

    [Test]
    public async Task Goes_on_with_a_suspended_transaction_when_it_is_connected_again()
    {
        await using var bench = await ChargingAsync((StopTx, "false"), (StopPoint, "Authorized"));
        await bench.Station.UnplugVehicleAsync(1);
        await bench.EventsAsync();

        await bench.Station.PlugInAsync(1);

        var events = await bench.EventsAsync();
        events.Select(one => (one["triggerReason"], one["transactionInfo.chargingState"])).Should().Equal(("CablePluggedIn", "EVConnected"), ("ChargingStateChanged", "Charging"));
        events[0]["evse.connectorId"].Should().Be("1", "E01.FR.16");
    }

    [Test]
    public async Task Fixed_to_the_station_ends_the_authorization_when_it_is_not_connected_again_in_time()
    {
        await using var bench = await StationBench.BootedAsync(change: Fixed((StopTx, "false"), (StopPoint, "Authorized"), (NoReadings, "0")));
        await TransactionTests.Charge(bench);

        await bench.Station.UnplugVehicleAsync(1);
        (await StatusesAsync(bench)).Should().Equal("Available");
        var lost = await bench.NextAsync("TransactionEvent");
        var ended = await bench.NextAsync("TransactionEvent");

        lost["eventType"].Should().Be("Updated");
        ended["eventType"].Should().Be("Ended", "E10.FR.02");
        ended["triggerReason"].Should().Be("EVConnectTimeout");
        ended["transactionInfo.stoppedReason"].Should().Be("Timeout");
        (ended.At - lost.At).Should().Be(TimeSpan.FromSeconds(60));
    }

    [Test]
    public async Task Is_kept_for_a_driver_whose_token_the_CSMS_refused()
    {
        await using var bench = await StationBench.BootedAsync(change: StationBench.With((NoReadings, "0")));
        await bench.Station.PlugInAsync(1);
        await bench.EventsAsync();
        bench.Csms.AnswerNext("TransactionEvent", new JsonObject { ["idTokenInfo"] = new JsonObject { ["status"] = "Blocked" } });
        await bench.Station.PresentIdTokenAsync("A", evseId: 1);
        (await bench.EventsAsync())[^1]["triggerReason"].Should().Be("Deauthorized");
        (await ConnectorAsync(bench)).Should().Be(("Occupied", true), "E05.FR.11");

        await bench.Station.PresentIdTokenAsync("A", evseId: 1);

        (await ConnectorAsync(bench)).Should().Be(("Occupied", false));
        (await bench.EventsAsync()).Should().BeEmpty();
    }

    [Test]
    public async Task Is_let_go_by_the_CSMS()
    {
        await using var bench = await ChargingAsync((Unlock, "false"));
        await bench.Station.UnplugVehicleAsync(1);
        await bench.EventsAsync();

        (await bench.AskAsync("UnlockConnector", new JsonObject { ["evseId"] = 1, ["connectorId"] = 1 }))["status"]!.ToString().Should().Be("Unlocked");

        await bench.Station.PullCableAsync(1);
        (await StatusesAsync(bench)).Should().Equal("Available");
        await bench.Station.PresentIdTokenAsync("STRANGER", evseId: 1);
        (await bench.EventsAsync()).Single()["eventType"].Should().Be("Started", "nobody's cable is in the way any more");
    }

    [Test]
    public async Task Comes_out_with_the_vehicle_when_charging_was_stopped_before()
    {
        await using var bench = await ChargingAsync((Unlock, "false"));
        await bench.Station.PresentIdTokenAsync("A", evseId: 1);
        await bench.EventsAsync();

        await bench.Station.UnplugAsync(1);

        (await ConnectorAsync(bench)).Should().Be(("Available", false), "E06.FR.10");
    }

    private static async Task<StationBench> ChargingAsync(params (string, string)[] variables) => await ChargingAsync(OcppVersion.V21, variables);

    private static async Task<StationBench> ChargingAsync(OcppVersion version, params (string, string)[] variables)
    {
        var bench = await StationBench.BootedAsync(version, StationBench.With([.. variables, (NoReadings, "0")]));
        await TransactionTests.Charge(bench);
        return bench;
    }

    private static Func<StationOptions, StationOptions> Fixed(params (string, string)[] variables) => options =>
        StationBench.With(variables)(options) with { Evses = [new EvseOptions { Connectors = [new ConnectorOptions { Type = "cType2" }] }] };

    private static async Task<(string? Status, bool Locked)> ConnectorAsync(StationBench bench)
    {
        await bench.SettleAsync();
        var connector = (await bench.Station.ReadStateAsync()).Evses[0].Connectors[0];
        return (connector.Status, connector.Locked);
    }

    private static async Task<IEnumerable<string?>> StatusesAsync(StationBench bench)
    {
        await bench.SettleAsync();
        return bench.Csms.Calls.Select(call => call.Action == "StatusNotification" ? call["connectorStatus"] : call["eventData.0.variable.name"] == "AvailabilityState" ? call["eventData.0.actualValue"] : null)
            .Where(status => status is not null);
    }

    private static JsonObject Accepted(string group) => new()
    {
        ["idTokenInfo"] = new JsonObject { ["status"] = "Accepted", ["groupIdToken"] = new JsonObject { ["idToken"] = group, ["type"] = "Central" } },
    };
}
