using System.Text.Json.Nodes;
using FluentAssertions;
using NUnit.Framework;
using TestHarness.Csms;
using TestHarness.Csms.Stations;
using TestHarness.Ocpp;
using TestHarness.Ocpp.Messages.V21;
using TestHarness.Transport.Rpc;

namespace TestHarness.Tests.Csms;

[TestFixture]
public sealed class OperationTests : OneStationTests
{
    private const string Accepted = """{"status": "Accepted"}""";

    private protected override CsmsOptions Options => CsmsFixture.Options with { FollowUpTimeout = TimeSpan.FromSeconds(5) };

    [Test]
    public async Task Resets_the_whole_station_without_naming_an_EVSE()
    {
        Station.Answers("Reset", Accepted);
        (await Csms.Provisioning.ResetAsync(CsmsFixture.Identity, ResetEnumType.OnIdle)).Status.Should().Be(ResetStatusEnumType.Accepted);
        var request = await Station.ReceiveAsync("Reset");
        ((string?)request["type"]).Should().Be("OnIdle");
        request.ContainsKey("evseId").Should().BeFalse();
    }

    [Test]
    public async Task Reads_variables_in_parts_of_the_size_that_the_station_allows_and_remembers_them()
    {
        await ReportAsync("DeviceDataCtrlr", "ItemsPerMessage", "2", instance: "GetVariables");
        Station.Answers("GetVariables", request => new JsonObject
        {
            ["getVariableResult"] = new JsonArray([.. request["getVariableData"]!.AsArray().Select(JsonNode? (data) => new JsonObject
            {
                ["attributeStatus"] = "Accepted",
                ["attributeValue"] = "60",
                ["component"] = data!["component"]!.DeepClone(),
                ["variable"] = data["variable"]!.DeepClone(),
            })]),
        });
        string[] names = ["OfflineThreshold", "HeartbeatInterval", "MessageTimeout"];
        var results = await Csms.Provisioning.GetVariablesAsync(
            CsmsFixture.Identity,
            [.. names.Select(name => new GetVariableDataType { Component = new ComponentType { Name = "OCPPCommCtrlr" }, Variable = new VariableType { Name = name } })]);
        results.Select(result => result.Variable.Name).Should().Equal(names);
        Station.Unexpected.Should().Equal("GetVariables", "GetVariables");
        (await Csms.DeviceModelAsync(CsmsFixture.Identity)).Should().Contain(data => data.Variable.Name == "MessageTimeout" && data.VariableAttribute[0].Value == "60");
    }

    [Test]
    public async Task Does_not_set_an_attribute_twice_in_one_request()
    {
        var data = new SetVariableDataType { Component = new ComponentType { Name = "OCPPCommCtrlr" }, Variable = new VariableType { Name = "OfflineThreshold" }, AttributeValue = "123" };
        var set = () => Csms.Provisioning.SetVariablesAsync(CsmsFixture.Identity, [data, data with { AttributeType = AttributeEnumType.Actual }]);
        await set.Should().ThrowAsync<InvalidOperationRequestException>().WithMessage("*OfflineThreshold*twice*");
    }

    [Test]
    public async Task Collects_all_parts_of_a_report()
    {
        Station.Answers("GetBaseReport", Accepted);
        var reporting = Csms.Provisioning.GetBaseReportAsync(CsmsFixture.Identity, ReportBaseEnumType.FullInventory);
        var id = (int)(await Station.ReceiveAsync("GetBaseReport"))["requestId"]!;
        await ReportAsync("A", "One", "1", requestId: id, more: true);
        await ReportAsync("B", "Two", "2", requestId: id + 1);
        reporting.IsCompleted.Should().BeFalse();
        await ReportAsync("C", "Three", "3", requestId: id);
        (await reporting).Select(data => data.Component.Name).Should().Equal("A", "C");
    }

    [Test]
    public async Task Changes_the_password_only_when_the_station_accepts_it()
    {
        await using var csms = await CsmsFixture.StartAsync(CsmsFixture.Options with { Listeners = [new CsmsListener { SecurityProfile = 1 }] });
        await using (var station = await ScriptedStation.ConnectAsync(ScriptedStation.Options(csms, CsmsFixture.Identity, CsmsFixture.Password)))
        {
            await station.BootAsync();
            AnswerSetVariables(station, "Rejected");
            await csms.Provisioning.SetBasicAuthPasswordAsync(CsmsFixture.Identity, "rejected-password");
        }

        await using (var station = await ScriptedStation.ConnectAsync(ScriptedStation.Options(csms, CsmsFixture.Identity, CsmsFixture.Password)))
        {
            AnswerSetVariables(station, "Accepted");
            await csms.Provisioning.SetBasicAuthPasswordAsync(CsmsFixture.Identity, "accepted-password");
        }

        await csms.RestartAsync();
        var old = () => ScriptedStation.ConnectAsync(ScriptedStation.Options(csms, CsmsFixture.Identity, CsmsFixture.Password));
        await old.Should().ThrowAsync<Exception>();
        await using var again = await ScriptedStation.ConnectAsync(ScriptedStation.Options(csms, CsmsFixture.Identity, "accepted-password"));
        (await csms.DeviceModelAsync(CsmsFixture.Identity)).Should().NotContain(data => data.Variable.Name == "BasicAuthPassword", "nobody reads it there");
    }

    [Test]
    public async Task Moves_a_station_to_another_network_profile_step_by_step()
    {
        Station.Answers("SetNetworkProfile", Accepted);
        AnswerSetVariables(Station, "Accepted");
        Station.Answers("Reset", Accepted);
        await ReportAsync("OCPPCommCtrlr", "NetworkConfigurationPriority", "1,2");
        await Csms.Provisioning.MigrateToNetworkProfileAsync(CsmsFixture.Identity, 2, new NetworkConnectionProfileType
        {
            OcppInterface = OCPPInterfaceEnumType.Wired0,
            OcppTransport = OCPPTransportEnumType.JSON,
            OcppCsmsUrl = "wss://csms.example/ocpp",
            MessageTimeout = 30,
            SecurityProfile = 2,
        });
        Station.Unexpected.Should().Equal("SetNetworkProfile", "SetVariables", "Reset");
        var priority = (await Station.ReceiveAsync("SetVariables"))["setVariableData"]![0]!;
        ((string?)priority["variable"]!["name"]).Should().Be("NetworkConfigurationPriority");
        ((string?)priority["attributeValue"]).Should().Be("2,1");
    }

    [Test]
    public async Task Starts_and_stops_a_transaction_by_its_ids()
    {
        Station.Answers("RequestStartTransaction", Accepted);
        Station.Answers("RequestStopTransaction", Accepted);
        var (id, _) = await Csms.RemoteControl.RequestStartTransactionAsync(CsmsFixture.Identity, new IdTokenType { IdToken = "GOOD", Type = "ISO14443" }, evseId: 1);
        var start = await Station.ReceiveAsync("RequestStartTransaction");
        ((int?)start["remoteStartId"]).Should().Be(id);
        ((string?)start["groupIdToken"]!["idToken"]).Should().Be("GROUP");

        var stop = () => Csms.RemoteControl.RequestStopTransactionAsync(CsmsFixture.Identity);
        await stop.Should().ThrowAsync<InvalidOperationRequestException>("none runs");
        await TransactionTests.EventAsync(Station, "Started", 0, "RemoteStart", "Charging");
        await stop();
        ((string?)(await Station.ReceiveAsync("RequestStopTransaction"))["transactionId"]).Should().Be("T1");
    }

    [Test]
    public async Task Limits_a_transaction_with_the_next_answer()
    {
        await ReportAsync("TxCtrlr", "SupportedLimits", "maxEnergy");
        await TransactionTests.EventAsync(Station, "Started", 0, "CablePluggedIn", "EVConnected");
        await Csms.RemoteControl.SetTransactionLimitAsync(CsmsFixture.Identity, "T1", new TransactionLimitType { MaxEnergy = 5000, MaxTime = 60 });
        var limit = (await TransactionTests.EventAsync(Station, "Updated", 1, "MeterValuePeriodic", "Charging"))["transactionLimit"]!.AsObject();
        ((decimal?)limit["maxEnergy"]).Should().Be(5000);
        limit.ContainsKey("maxTime").Should().BeFalse("the station does not support it");
        (await TransactionTests.EventAsync(Station, "Updated", 2, "MeterValuePeriodic", "Charging")).ContainsKey("transactionLimit").Should().BeFalse();
    }

    [Test]
    public async Task Limits_the_next_transaction_with_the_answer_to_its_first_event_once_it_knows_what_the_station_supports()
    {
        Station.Answers("GetVariables", """{"getVariableResult": [{"attributeStatus": "Accepted", "attributeValue": "maxTime", "component": {"name": "TxCtrlr"}, "variable": {"name": "SupportedLimits"}}]}""");
        await Csms.RemoteControl.SetNextTransactionLimitAsync(CsmsFixture.Identity, new TransactionLimitType { MaxTime = 60 });
        ((int?)(await TransactionTests.EventAsync(Station, "Started", 0, "CablePluggedIn", "EVConnected"))["transactionLimit"]!["maxTime"]).Should().Be(60, "E16.FR.02, E16.FR.12");
        (await TransactionTests.EventAsync(Station, "Updated", 1, "MeterValuePeriodic", "Charging")).ContainsKey("transactionLimit").Should().BeFalse();
    }

    [Test]
    public async Task Sends_a_CALL_as_soon_as_the_station_is_back()
    {
        var sending = Csms.CallOnceConnectedAsync(CsmsFixture.Identity, "GetTransactionStatus", [], TimeSpan.FromMinutes(1));
        await using var station = await ScriptedStation.ConnectAsync(Csms, CsmsFixture.Identity);
        await station.ReceiveAsync("GetTransactionStatus");
        await sending;
    }

    [Test]
    public async Task Sends_its_identifiers_as_the_local_list()
    {
        Station.Answers("SendLocalList", Accepted);
        await Csms.RemoteControl.SendLocalListAsync(CsmsFixture.Identity);
        var first = await Station.ReceiveAsync("SendLocalList");
        ((int?)first["versionNumber"]).Should().Be(1);
        first["localAuthorizationList"]!.AsArray().Should().HaveCount(3);
        await Csms.RemoteControl.SendLocalListAsync(CsmsFixture.Identity);
        ((int?)(await Station.ReceiveAsync("SendLocalList"))["versionNumber"]).Should().Be(2);
    }

    [Test]
    public async Task Sends_a_long_local_list_in_parts_of_the_size_that_the_station_allows()
    {
        await ReportAsync("LocalAuthListCtrlr", "ItemsPerMessage", "2");
        await ReportAsync("LocalAuthListCtrlr", "BytesPerMessage", "65536");
        Station.Answers("SendLocalList", Accepted);
        await Csms.RemoteControl.SendLocalListAsync(CsmsFixture.Identity);
        var (first, second) = (await Station.ReceiveAsync("SendLocalList"), await Station.ReceiveAsync("SendLocalList"));
        ((string?)first["updateType"], first["localAuthorizationList"]!.AsArray().Count).Should().Be(("Full", 2), "D01.FR.11");
        ((string?)second["updateType"], (int?)second["versionNumber"], second["localAuthorizationList"]!.AsArray().Count).Should().Be(("Differential", 2, 1));
    }

    [Test]
    public async Task Takes_a_customer_whose_data_is_cleared_out_of_the_local_list()
    {
        Station.Answers("SendLocalList", Accepted);
        Station.Answers("CustomerInformation", Accepted);
        await Csms.RemoteControl.SendLocalListAsync(CsmsFixture.Identity);
        var listed = (await Station.ReceiveAsync("SendLocalList"))["localAuthorizationList"]![0]!["idToken"]!.DeepClone();
        await Csms.CallAsync(CsmsFixture.Identity, "CustomerInformation", new JsonObject { ["report"] = false, ["clear"] = true, ["idToken"] = listed.DeepClone() });
        var update = await Station.ReceiveAsync("SendLocalList");
        ((string?)update["updateType"], (int?)update["versionNumber"]).Should().Be(("Differential", 2), "N10.FR.02");
        update["localAuthorizationList"]!.ToJsonString().Should().Be(new JsonArray(new JsonObject { ["idToken"] = listed }).ToJsonString(), "D01.FR.17");
    }

    [Test]
    public async Task Says_that_a_station_is_not_connected_or_did_not_answer_well()
    {
        var error = () => Csms.RemoteControl.ClearCacheAsync(CsmsFixture.Identity);
        (await error.Should().ThrowAsync<CallFailedException>()).Which.Reply.Should().BeOfType<CallReply.Error>();
        Station.Answers("ClearCache", """{"status": "Perhaps"}""");
        (await error.Should().ThrowAsync<CallFailedException>()).WithMessage("*invalid*status*");
        var unknown = () => Csms.RemoteControl.ClearCacheAsync("CS999");
        await unknown.Should().ThrowAsync<UnknownStationException>();
        await Csms.RegisterAsync(new StationAccount { Identity = "CS002" });
        var absent = () => Csms.RemoteControl.ClearCacheAsync("CS002");
        await absent.Should().ThrowAsync<StationNotConnectedException>();
    }

    [Test]
    public async Task Says_that_a_message_does_not_exist_in_the_version_of_the_station()
    {
        await using var station = await ScriptedStation.ConnectAsync(Csms, CsmsFixture.Identity, OcppVersion.V201);
        var set = () => Csms.Der.ClearDERControlAsync(CsmsFixture.Identity, isDefault: true);
        await set.Should().ThrowAsync<InvalidPayloadException>();
    }

    [Test]
    public async Task Leaves_out_what_2_0_1_does_not_know()
    {
        await using var station = await ScriptedStation.ConnectAsync(Csms, CsmsFixture.Identity, OcppVersion.V201);
        station.Answers("SetNetworkProfile", Accepted);
        await Csms.Provisioning.SetNetworkProfileAsync(CsmsFixture.Identity, 1, new NetworkConnectionProfileType
        {
            OcppVersion = OCPPVersionEnumType.OCPP20,
            OcppInterface = OCPPInterfaceEnumType.Wired0,
            OcppTransport = OCPPTransportEnumType.JSON,
            OcppCsmsUrl = "ws://csms.example/ocpp",
            MessageTimeout = 30,
            SecurityProfile = 1,
            BasicAuthPassword = "only-2.1-has-this-field",
        });
        (await station.ReceiveAsync("SetNetworkProfile"))["connectionData"]!.AsObject().ContainsKey("basicAuthPassword").Should().BeFalse();
    }

    private static void AnswerSetVariables(ScriptedStation station, string status) => station.Answers("SetVariables", request => new JsonObject
    {
        ["setVariableResult"] = new JsonArray([.. request["setVariableData"]!.AsArray().Select(JsonNode? (data) => new JsonObject
        {
            ["attributeStatus"] = status,
            ["component"] = data!["component"]!.DeepClone(),
            ["variable"] = data["variable"]!.DeepClone(),
        })]),
    });

    private Task ReportAsync(string component, string variable, string value, string? instance = null, int requestId = 0, bool more = false)
    {
        var variableData = new JsonObject { ["name"] = variable };
        if (instance is not null)
            variableData["instance"] = instance;
        return Station.CallAsync("NotifyReport", new JsonObject
        {
            ["requestId"] = requestId,
            ["seqNo"] = 0,
            ["generatedAt"] = "2026-01-01T00:00:00Z",
            ["tbc"] = more,
            ["reportData"] = new JsonArray(new JsonObject
            {
                ["component"] = new JsonObject { ["name"] = component },
                ["variable"] = variableData,
                ["variableAttribute"] = new JsonArray(new JsonObject { ["value"] = value }),
            }),
        }.ToJsonString());
    }
}
