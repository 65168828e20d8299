using System.Text.Json.Nodes;
using FluentAssertions;
using NUnit.Framework;
using TestHarness.Ocpp;
using TestHarness.Transport.Rpc;

namespace TestHarness.Tests.Station;

[TestFixture]
public sealed class RemoteTests
{
    public static JsonObject StartRequest(int? evseId = 1, string token = "REMOTE", string type = "ISO14443")
    {
        var request = new JsonObject { ["remoteStartId"] = 77, ["idToken"] = new JsonObject { ["idToken"] = token, ["type"] = type } };
        if (evseId is { } id)
            request["evseId"] = id;
        return request;
    }

    [TestCase(OcppVersion.V201)]
    [TestCase(OcppVersion.V21)]
    public async Task Starts_with_the_cable_already_in_and_gives_back_the_transactions_id(OcppVersion version)
    {
        await using var bench = await StationBench.BootedAsync(version);
        await bench.Station.PlugInAsync(1);
        var started = await bench.NextAsync("TransactionEvent");
        var answer = await bench.AskAsync("RequestStartTransaction", StartRequest());
        answer["status"]!.ToString().Should().Be("Accepted");
        answer["transactionId"]!.ToString().Should().Be(started["transactionInfo.transactionId"]);
        var authorized = await bench.NextAsync("TransactionEvent");
        authorized["triggerReason"].Should().Be("RemoteStart");
        authorized["transactionInfo.remoteStartId"].Should().Be("77");
        authorized["idToken.idToken"].Should().Be("REMOTE");
        var charging = await bench.NextAsync("TransactionEvent");
        charging["transactionInfo.chargingState"].Should().Be("Charging");
        charging["transactionInfo.remoteStartId"].Should().BeNull();
    }

    [Test]
    public async Task Asks_the_CSMS_first_when_remote_starts_have_to_be_authorized()
    {
        await using var bench = await StationBench.BootedAsync(change: StationBench.With(("AuthCtrlr.AuthorizeRemoteStart", "true")));
        await bench.AskAsync("RequestStartTransaction", StartRequest());
        (await bench.NextAsync("Authorize"))["idToken.idToken"].Should().Be("REMOTE");
        (await bench.NextAsync("TransactionEvent"))["triggerReason"].Should().Be("RemoteStart");
    }

    [Test]
    public async Task Says_RemoteStart_when_the_cable_comes_later_and_starts_the_transaction()
    {
        await using var bench = await StationBench.BootedAsync(change: StationBench.With(("TxCtrlr.TxStartPoint", "EVConnected")));
        await bench.AskAsync("RequestStartTransaction", StartRequest());
        (await bench.EventsAsync()).Should().BeEmpty();
        await bench.Station.PlugInAsync(1);
        var started = await bench.NextAsync("TransactionEvent");
        started["eventType"].Should().Be("Started");
        started["triggerReason"].Should().Be("RemoteStart");
        started["transactionInfo.remoteStartId"].Should().Be("77");
        started["transactionInfo.chargingState"].Should().Be("EVConnected");
    }

    [TestCase(5, "UnknownEvse")]
    public async Task Refuses_an_EVSE_that_is_not_there(int evseId, string reason)
    {
        await using var bench = await StationBench.BootedAsync();
        var answer = await bench.AskAsync("RequestStartTransaction", StartRequest(evseId));
        answer["status"]!.ToString().Should().Be("Rejected");
        answer["statusInfo"]!["reasonCode"]!.ToString().Should().Be(reason);
    }

    [Test]
    public async Task Refuses_a_second_start_where_somebody_is_authorized()
    {
        await using var bench = await StationBench.BootedAsync();
        await bench.AskAsync("RequestStartTransaction", StartRequest());
        var second = await bench.AskAsync("RequestStartTransaction", StartRequest(token: "OTHER"));
        second["status"]!.ToString().Should().Be("Rejected");
    }

    [TestCase("Authorized", "Ended")]
    [TestCase("EVConnected", "Updated")]
    public async Task Stops_on_request_by_the_stop_point(string stopPoint, string eventType)
    {
        await using var bench = await StationBench.BootedAsync(change: StationBench.With(("TxCtrlr.TxStopPoint", stopPoint)));
        await bench.Station.PlugInAsync(1);
        await bench.Station.PresentIdTokenAsync("A", evseId: 1);
        var id = (await bench.EventsAsync())[0]["transactionInfo.transactionId"]!;
        var answer = await bench.AskAsync("RequestStopTransaction", new JsonObject { ["transactionId"] = id });
        answer["status"]!.ToString().Should().Be("Accepted");
        var stop = await bench.NextAsync("TransactionEvent");
        stop["eventType"].Should().Be(eventType);
        stop["triggerReason"].Should().Be("RemoteStop");
        if (eventType == "Ended")
        {
            stop["transactionInfo.stoppedReason"].Should().Be("Remote");
            return;
        }

        var changed = await bench.NextAsync("TransactionEvent");
        changed["triggerReason"].Should().Be("ChargingStateChanged");
        changed["transactionInfo.chargingState"].Should().Be("EVConnected");
        await bench.Station.UnplugAsync(1);
        var ended = await bench.NextAsync("TransactionEvent");
        ended["eventType"].Should().Be("Ended");
        ended["transactionInfo.stoppedReason"].Should().Be("Remote");
    }

    [Test]
    public async Task Refuses_to_stop_what_it_does_not_know()
    {
        await using var bench = await StationBench.BootedAsync();
        var answer = await bench.AskAsync("RequestStopTransaction", new JsonObject { ["transactionId"] = "nothing" });
        answer["status"]!.ToString().Should().Be("Rejected");
    }

    [Test]
    public async Task Unlocks_a_socket_but_not_during_an_authorized_transaction()
    {
        await using var bench = await StationBench.BootedAsync();
        (await Unlock(bench, 1, 1)).Should().Be("Unlocked");
        (await Unlock(bench, 1, 2)).Should().Be("UnknownConnector");
        await bench.Station.JamLockAsync(1);
        (await Unlock(bench, 1, 1)).Should().Be("UnlockFailed");
        await bench.Station.JamLockAsync(1, jammed: false);
        await bench.Station.PlugInAsync(1);
        await bench.Station.PresentIdTokenAsync("A");
        (await Unlock(bench, 1, 1)).Should().Be("OngoingAuthorizedTransaction");
    }

    [Test]
    public async Task Sends_the_messages_that_are_triggered_after_the_answer()
    {
        await using var bench = await StationBench.BootedAsync(OcppVersion.V201);
        await Trigger(bench, "Heartbeat", "Accepted");
        await bench.NextAsync("Heartbeat");
        await Trigger(bench, "StatusNotification", "Rejected");
        await Trigger(bench, "StatusNotification", "Accepted", new JsonObject { ["id"] = 1, ["connectorId"] = 1 });
        (await bench.NextAsync("StatusNotification"))["connectorStatus"].Should().Be("Available");
        await Trigger(bench, "MeterValues", "Accepted", new JsonObject { ["id"] = 1 });
        (await bench.NextAsync("MeterValues"))["meterValue.0.sampledValue.0.context"].Should().Be("Trigger");
        await Trigger(bench, "TransactionEvent", "Rejected");
        await bench.Station.PlugInAsync(1);
        await bench.NextAsync("TransactionEvent");
        await Trigger(bench, "TransactionEvent", "Accepted");
        var triggered = await bench.NextAsync("TransactionEvent");
        triggered["triggerReason"].Should().Be("Trigger");
        triggered["transactionInfo.chargingState"].Should().Be("EVConnected");
        triggered["meterValue.0.sampledValue.0.context"].Should().Be("Trigger");
    }

    [Test]
    [Description("F06.FR.18, F06.FR.19")]
    public async Task Sends_what_its_custom_trigger_asks_for_and_knows_no_other()
    {
        await using var bench = await StationBench.BootedAsync();
        await Custom(bench, "ConnectorLocks", "Accepted");
        var sent = await bench.NextAsync("DataTransfer");
        sent["messageId"].Should().Be("ConnectorLocks");
        sent["data.0.locked"].Should().Be("false");
        await Custom(bench, "Another", "NotImplemented");
        (await bench.AskAsync("SetVariables", JsonNode.Parse("""
            {"setVariableData":[{"component":{"name":"CustomizationCtrlr"},"variable":{"name":"CustomImplementationEnabled","instance":"OCPP-Harness"},"attributeValue":"false"}]}
            """)!.AsObject()))["setVariableResult"]![0]!["attributeStatus"]!.ToString().Should().Be("Accepted");
        await Custom(bench, "ConnectorLocks", "Rejected");
    }

    [Test]
    public async Task Answers_CALLERRORs_as_Part_4_says()
    {
        await using var bench = await StationBench.BootedAsync(OcppVersion.V201);
        await Error(bench, "NoSuchThing", [], "NotImplemented");
        await Error(bench, "BootNotification", [], "NotImplemented");
        await Error(bench, "PublishFirmware", [], "NotSupported");
        await Error(bench, "Reset", [], "OccurrenceConstraintViolation");
        await Error(bench, "Reset", new JsonObject { ["type"] = "Hard" }, "PropertyConstraintViolation");
        await Error(bench, "Reset", new JsonObject { ["type"] = 1 }, "TypeConstraintViolation");
        await Error(bench, "Reset", new JsonObject { ["type"] = "OnIdle", ["more"] = 1 }, "FormatViolation");
    }

    [Test]
    public async Task Knows_no_vendor()
    {
        await using var bench = await StationBench.BootedAsync();
        var answer = await bench.AskAsync("DataTransfer", new JsonObject { ["vendorId"] = "com.example" });
        answer["status"]!.ToString().Should().Be("UnknownVendorId");
    }

    private static async Task Error(StationBench bench, string action, JsonObject payload, string code) =>
        (await bench.ReplyAsync(action, payload)).Should().BeOfType<CallReply.Error>().Which.Code.Should().Be(code);

    private static async Task<string> Unlock(StationBench bench, int evseId, int connectorId)
    {
        var answer = await bench.AskAsync("UnlockConnector", new JsonObject { ["evseId"] = evseId, ["connectorId"] = connectorId });
        return answer["status"]!.ToString();
    }

    private static async Task Custom(StationBench bench, string trigger, string status) =>
        (await bench.AskAsync("TriggerMessage", new JsonObject { ["requestedMessage"] = "CustomTrigger", ["customTrigger"] = trigger }))["status"]!.ToString().Should().Be(status);

    private static async Task Trigger(StationBench bench, string message, string status, JsonObject? evse = null)
    {
        var request = new JsonObject { ["requestedMessage"] = message };
        if (evse is not null)
            request["evse"] = evse;
        (await bench.AskAsync("TriggerMessage", request))["status"]!.ToString().Should().Be(status);
    }
}
