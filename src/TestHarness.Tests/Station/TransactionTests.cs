using System.Text;
using System.Text.Json.Nodes;
using FluentAssertions;
using NUnit.Framework;
using TestHarness.Ocpp;
using TestHarness.Station;

namespace TestHarness.Tests.Station;

[TestFixture]
public sealed class TransactionTests
{
    [TestCase(OcppVersion.V201)]
    [TestCase(OcppVersion.V21)]
    public async Task Cable_first_then_token_then_energy_then_token_again(OcppVersion version)
    {
        await using var bench = await StationBench.BootedAsync(version);
        await bench.Station.PlugInAsync(1);
        var started = await bench.NextAsync("TransactionEvent");
        Is(started, "Started", "CablePluggedIn", "EVConnected", 0);
        started["evse.id"].Should().Be("1");
        started["evse.connectorId"].Should().Be("1");
        started["idToken"].Should().BeNull();
        started["meterValue.0.sampledValue.0.context"].Should().Be("Transaction.Begin");

        await bench.Station.PresentIdTokenAsync("A");
        (await bench.NextAsync("Authorize"))["idToken.idToken"].Should().Be("A");
        var authorized = await bench.NextAsync("TransactionEvent");
        Is(authorized, "Updated", "Authorized", "EVConnected", 1);
        authorized["idToken.idToken"].Should().Be("A");
        authorized["evse"].Should().BeNull();
        var charging = await bench.NextAsync("TransactionEvent");
        Is(charging, "Updated", "ChargingStateChanged", "Charging", 2);
        charging["numberOfPhasesUsed"].Should().Be("3");

        await bench.PassAsync(TimeSpan.FromSeconds(30));
        (await bench.Station.ReadStateAsync()).Evses[0].Connectors[0].Locked.Should().BeTrue();
        await bench.Station.PresentIdTokenAsync("A");
        var ended = await bench.NextAsync("TransactionEvent");
        Is(ended, "Ended", "StopAuthorized", "EVConnected", 3);
        ended["idToken.idToken"].Should().Be("A");
        ended["transactionInfo.stoppedReason"].Should().Be("Local");
        ended["transactionInfo.timeSpentCharging"].Should().Be("30");
        ended["meterValue.1.sampledValue.0.context"].Should().Be("Transaction.End");
        decimal.Parse(ended["meterValue.1.sampledValue.0.value"]!, System.Globalization.CultureInfo.InvariantCulture).Should().Be(92.0m, "11040 W flowed for 30 seconds");
        (await bench.Station.ReadStateAsync()).Evses[0].Connectors[0].Locked.Should().BeFalse("the driver wants his cable back");
        await bench.Station.UnplugAsync(1);
        (await bench.EventsAsync()).Should().BeEmpty("the transaction has ended");
    }

    [Test]
    public async Task A_number_that_is_sent_in_its_name_is_not_used_again()
    {
        await using var bench = await StationBench.BootedAsync();
        await bench.Station.PlugInAsync(1);
        var id = (await bench.NextAsync("TransactionEvent"))["transactionInfo.transactionId"]!;
        await bench.Station.SendAsync("TransactionEvent", Encoding.UTF8.GetBytes($$$"""{"eventType":"Updated","seqNo":1,"timestamp":"2026-01-01T00:00:00Z","triggerReason":"Trigger","transactionInfo":{"transactionId":"{{{id}}}"}}"""));
        (await bench.NextAsync("TransactionEvent"))["triggerReason"].Should().Be("Trigger");
        await bench.Station.SendAsync("TransactionEvent", "[{}]"u8.ToArray());

        await bench.Station.UnplugAsync(1);
        (await bench.EventsAsync())[^1]["seqNo"].Should().Be("2");
    }

    [Test]
    public async Task Token_first_then_cable()
    {
        await using var bench = await StationBench.BootedAsync();
        await bench.Station.PresentIdTokenAsync("A");
        var started = await bench.NextAsync("TransactionEvent");
        Is(started, "Started", "Authorized", "Idle", 0);
        started["idToken.idToken"].Should().Be("A");
        await bench.Station.PlugInAsync(1);
        var plugged = await bench.NextAsync("TransactionEvent");
        Is(plugged, "Updated", "CablePluggedIn", "EVConnected", 1);
        plugged["evse.connectorId"].Should().Be("1");
        Is(await bench.NextAsync("TransactionEvent"), "Updated", "ChargingStateChanged", "Charging", 2);
    }

    [Test]
    public async Task A_driver_who_has_not_chosen_an_EVSE_gets_the_one_that_he_plugs_in_to()
    {
        await using var bench = await StationBench.BootedAsync(change: options => options with { Evses = [new(), new()] });
        await bench.Station.PresentIdTokenAsync("A");
        var started = await bench.NextAsync("TransactionEvent");
        started["evse"].Should().BeNull();
        started["meterValue"].Should().BeNull();
        await bench.Station.PlugInAsync(2);
        var plugged = await bench.NextAsync("TransactionEvent");
        Is(plugged, "Updated", "CablePluggedIn", "EVConnected", 1);
        plugged["evse.id"].Should().Be("2");
        var charging = await bench.NextAsync("TransactionEvent");
        charging["meterValue.0.sampledValue.0.context"].Should().Be("Transaction.Begin");
        charging["transactionInfo.transactionId"].Should().Be(started["transactionInfo.transactionId"]);
    }

    [TestCase("ParkingBayOccupancy", "EVDetected", 0)]
    [TestCase("EVConnected", "CablePluggedIn", 1)]
    [TestCase("Authorized", "Authorized", 2)]
    [TestCase("PowerPathClosed", "Authorized", 2)]
    [TestCase("EnergyTransfer", "ChargingStateChanged", 3)]
    public async Task Starts_at_each_start_point(string point, string trigger, int order)
    {
        await using var bench = await StationBench.BootedAsync(change: StationBench.With(("TxCtrlr.TxStartPoint", point), ("TxCtrlr.TxStopPoint", "ParkingBayOccupancy")));
        var steps = new Func<Task>[]
        {
            () => bench.Station.OccupyParkingBayAsync(1),
            () => bench.Station.PlugInAsync(1),
            () => bench.Station.PresentIdTokenAsync("A"),
        };
        for (var step = 0; step < steps.Length; step++)
        {
            await steps[step]();
            var events = await bench.EventsAsync();
            if (step < Math.Min(order, 2))
                events.Should().BeEmpty();
            else if (step == Math.Min(order, 2))
                Is(events[0], "Started", trigger, order == 3 ? "Charging" : order == 0 ? "Idle" : "EVConnected", 0);
        }
    }

    [TestCase("ParkingBayOccupancy", "EVDeparted", "Local")]
    [TestCase("EVConnected", "EVCommunicationLost", "Local")]
    [TestCase("Authorized", "StopAuthorized", "Local")]
    [TestCase("PowerPathClosed", "StopAuthorized", "Local")]
    [TestCase("EnergyTransfer", "ChargingStateChanged", "StoppedByEV")]
    public async Task Stops_at_each_stop_point(string point, string trigger, string reason)
    {
        await using var bench = await StationBench.BootedAsync(change: StationBench.With(("TxCtrlr.TxStopPoint", point)));
        await bench.Station.OccupyParkingBayAsync(1);
        await bench.Station.PlugInAsync(1);
        await bench.Station.PresentIdTokenAsync("A");
        await bench.EventsAsync();
        await bench.Station.EvSuspendAsync(1);
        await bench.SettleAsync();
        await bench.Station.PressStopAsync(1);
        await bench.Station.UnplugAsync(1);
        await bench.Station.LeaveParkingBayAsync(1);
        var events = await bench.EventsAsync();
        var ended = events.Single(one => one["eventType"] == "Ended");
        ended["triggerReason"].Should().Be(trigger);
        ended["transactionInfo.stoppedReason"].Should().Be(reason);
        events[^1].Should().BeSameAs(ended);
    }

    [Test]
    public async Task Does_not_start_again_while_the_same_cable_stays_in()
    {
        await using var bench = await StationBench.BootedAsync();
        await Charge(bench);
        await bench.Station.PressStopAsync(1);
        (await bench.EventsAsync())[^1]["eventType"].Should().Be("Ended");
        await bench.PassAsync(TimeSpan.FromMinutes(10));
        (await bench.EventsAsync()).Should().BeEmpty();
        await bench.Station.PresentIdTokenAsync("B");
        (await bench.EventsAsync())[0]["eventType"].Should().Be("Started");
    }

    [Test]
    public async Task Tells_when_the_vehicle_suspends_and_resumes()
    {
        await using var bench = await StationBench.BootedAsync();
        await Charge(bench);
        await bench.Station.EvSuspendAsync(1);
        (await bench.NextAsync("TransactionEvent"))["transactionInfo.chargingState"].Should().Be("SuspendedEV");
        await bench.Station.EvResumeAsync(1);
        (await bench.NextAsync("TransactionEvent"))["transactionInfo.chargingState"].Should().Be("Charging");
    }

    [Test]
    public async Task Ends_when_the_driver_never_plugs_in()
    {
        await using var bench = await StationBench.BootedAsync(change: StationBench.With(("SampledDataCtrlr.TxUpdatedInterval", "0")));
        await bench.Station.PresentIdTokenAsync("A");
        var started = await bench.NextAsync("TransactionEvent");
        var ended = await bench.NextAsync("TransactionEvent");
        Is(ended, "Ended", "EVConnectTimeout", "Idle", 1);
        ended["transactionInfo.stoppedReason"].Should().Be("Timeout");
        (ended.At - started.At).Should().Be(TimeSpan.FromSeconds(60));
    }

    [Test]
    public async Task Only_loses_the_authorization_when_the_bay_ends_the_transaction()
    {
        await using var bench = await StationBench.BootedAsync(change: StationBench.With(("TxCtrlr.TxStartPoint", "ParkingBayOccupancy"), ("TxCtrlr.TxStopPoint", "ParkingBayOccupancy"), ("SampledDataCtrlr.TxUpdatedInterval", "0")));
        await bench.Station.OccupyParkingBayAsync(1);
        await bench.Station.PresentIdTokenAsync("A");
        await bench.EventsAsync();
        Is(await bench.NextAsync("TransactionEvent"), "Updated", "EVConnectTimeout", "Idle", 2);
        await bench.Station.LeaveParkingBayAsync(1);
        (await bench.NextAsync("TransactionEvent"))["eventType"].Should().Be("Ended");
    }

    [Test]
    public async Task Goes_on_after_the_EV_side_was_unplugged_when_that_is_allowed()
    {
        await using var bench = await StationBench.BootedAsync(change: StationBench.With(("TxCtrlr.StopTxOnEVSideDisconnect", "false"), ("TxCtrlr.TxStopPoint", "Authorized")));
        await Charge(bench);
        await bench.Station.UnplugAsync(1);
        Is(await bench.NextAsync("TransactionEvent"), "Updated", "EVCommunicationLost", "Idle", 3);
        await bench.Station.PlugInAsync(1);
        Is(await bench.NextAsync("TransactionEvent"), "Updated", "CablePluggedIn", "EVConnected", 4);
        Is(await bench.NextAsync("TransactionEvent"), "Updated", "ChargingStateChanged", "Charging", 5);
    }

    [Test]
    public async Task Unplugging_ends_an_authorized_transaction()
    {
        await using var bench = await StationBench.BootedAsync();
        await Charge(bench);
        await bench.Station.UnplugAsync(1);
        var ended = await bench.NextAsync("TransactionEvent");
        Is(ended, "Ended", "EVCommunicationLost", "Idle", 3);
        ended["transactionInfo.stoppedReason"].Should().Be("EVDisconnected");
    }

    [TestCase("Authorized", "Ended", "DeAuthorized")]
    [TestCase("EVConnected", "Updated", null)]
    public async Task Obeys_when_the_CSMS_does_not_accept_the_token_after_all(string stopPoint, string eventType, string? reason)
    {
        await using var bench = await StationBench.BootedAsync(change: StationBench.With(("TxCtrlr.TxStopPoint", stopPoint)));
        await bench.Station.PlugInAsync(1);
        await bench.EventsAsync();
        bench.Csms.AnswerNext("TransactionEvent", Refused());
        await bench.Station.PresentIdTokenAsync("A");
        await bench.NextAsync("TransactionEvent");
        var events = await bench.EventsAsync();
        var deauthorized = events.Single(one => one["triggerReason"] == "Deauthorized");
        deauthorized["eventType"].Should().Be(eventType);
        deauthorized["transactionInfo.stoppedReason"].Should().Be(reason);
        events[^1]["transactionInfo.chargingState"].Should().Be("EVConnected");
    }

    [Test]
    public async Task Suspends_energy_for_a_token_that_is_not_accepted_when_the_transaction_may_go_on()
    {
        await using var bench = await StationBench.BootedAsync(change: StationBench.With(("TxCtrlr.StopTxOnInvalidId", "false")));
        await bench.Station.PlugInAsync(1);
        await bench.EventsAsync();
        bench.Csms.AnswerNext("TransactionEvent", Refused());
        await bench.Station.PresentIdTokenAsync("A");
        var events = await bench.EventsAsync();
        events[^1]["triggerReason"].Should().Be("ChargingStateChanged");
        events[^1]["transactionInfo.chargingState"].Should().Be("SuspendedEVSE");
        events.Should().NotContain(one => one["eventType"] == "Ended");
    }

    [Test]
    public async Task Grants_some_energy_to_a_token_that_is_not_accepted()
    {
        await using var bench = await StationBench.BootedAsync(change: StationBench.With(
            ("TxCtrlr.StopTxOnInvalidId", "false"), ("TxCtrlr.MaxEnergyOnInvalidId", "184"), ("SampledDataCtrlr.TxUpdatedInterval", "0")));
        await bench.Station.PlugInAsync(1);
        await bench.EventsAsync();
        bench.Csms.AnswerNext("TransactionEvent", Refused());
        await bench.Station.PresentIdTokenAsync("A");
        var charging = (await bench.EventsAsync())[^1];
        charging["transactionInfo.chargingState"].Should().Be("Charging");
        var suspended = await bench.NextAsync("TransactionEvent");
        suspended["transactionInfo.chargingState"].Should().Be("SuspendedEVSE");
        (suspended.At - charging.At).Should().BeCloseTo(TimeSpan.FromSeconds(60), TimeSpan.FromSeconds(1), "184 Wh at 11040 W");
    }

    [Test]
    public async Task A_fault_ends_the_transaction()
    {
        await using var bench = await StationBench.BootedAsync();
        await Charge(bench);
        await bench.Station.SetConnectorFaultAsync(1);
        var ended = await bench.NextAsync("TransactionEvent");
        Is(ended, "Ended", "AbnormalCondition", "EVConnected", 3);
        ended["transactionInfo.stoppedReason"].Should().Be("GroundFault");
    }

    [Test]
    public async Task Charges_without_asking_when_authorization_is_off()
    {
        await using var bench = await StationBench.BootedAsync(change: StationBench.With(("AuthCtrlr.Enabled", "false")));
        await bench.Station.PlugInAsync(1);
        var events = await bench.EventsAsync();
        events[1]["idToken.type"].Should().Be("NoAuthorization");
        events[^1]["transactionInfo.chargingState"].Should().Be("Charging");
    }

    [Test]
    public async Task Does_not_charge_when_the_lock_jams_and_says_so()
    {
        await using var bench = await StationBench.BootedAsync();
        await bench.Station.JamLockAsync(1);
        await bench.Station.PlugInAsync(1);
        await bench.Station.PresentIdTokenAsync("A");
        await bench.SettleAsync();
        bench.Csms.Calls.Should().Contain(call => call.Action == "NotifyEvent" && call["eventData.0.component.name"] == "ConnectorPlugRetentionLock" && call["eventData.0.actualValue"] == "true");
        bench.Csms.Calls.Should().NotContain(call => call["transactionInfo.chargingState"] == "Charging");
    }

    [Test]
    public async Task Tells_what_is_going_on_when_asked()
    {
        await using var bench = await StationBench.BootedAsync();
        await bench.Station.PlugInAsync(1);
        var id = (await bench.NextAsync("TransactionEvent"))["transactionInfo.transactionId"]!;
        var running = await bench.AskAsync("GetTransactionStatus", new JsonObject { ["transactionId"] = id });
        running["ongoingIndicator"]!.GetValue<bool>().Should().BeTrue();
        running["messagesInQueue"]!.GetValue<bool>().Should().BeFalse();
        var unknown = await bench.AskAsync("GetTransactionStatus", new JsonObject { ["transactionId"] = "nothing" });
        unknown["ongoingIndicator"]!.GetValue<bool>().Should().BeFalse();
        (await bench.AskAsync("GetTransactionStatus", [])).ContainsKey("ongoingIndicator").Should().BeFalse();
    }

    [Test]
    public async Task Shows_its_state()
    {
        await using var bench = await StationBench.BootedAsync();
        await Charge(bench);
        var state = await bench.Station.ReadStateAsync();
        state.Connected.Should().BeTrue();
        state.RegistrationStatus.Should().Be("Accepted");
        state.Evses[0].Power.Should().Be(11040);
        state.Evses[0].Connectors[0].Status.Should().Be("Occupied");
        state.Transactions.Single().IdToken.Should().Be("A");
        state.Variables["EVSE#1.ChargingState"].Should().Be("Charging");
        state.Variables.Should().NotContainKey("SecurityCtrlr.BasicAuthPassword");
    }

    internal static async Task Charge(StationBench bench, EvOptions? ev = null)
    {
        await bench.Station.PlugInAsync(1, 1, ev);
        await bench.SettleAsync();
        await bench.Station.PresentIdTokenAsync("A", evseId: 1);
        (await bench.EventsAsync())[^1]["transactionInfo.chargingState"].Should().Be("Charging");
    }

    private static JsonObject Refused() => new() { ["idTokenInfo"] = new JsonObject { ["status"] = "Blocked" } };

    private static void Is(StationCall call, string eventType, string trigger, string state, int seqNo)
    {
        call["eventType"].Should().Be(eventType);
        call["triggerReason"].Should().Be(trigger);
        call["transactionInfo.chargingState"].Should().Be(state);
        call["seqNo"].Should().Be(seqNo.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }
}
