using System.Text.Json.Nodes;
using FluentAssertions;
using NUnit.Framework;
using TestHarness.Ocpp;
using TestHarness.Transport.Rpc;

namespace TestHarness.Tests.Station;

[TestFixture]
public sealed class VariableTests
{
    [Test]
    public async Task Reads_several_variables_in_the_order_of_the_request()
    {
        await using var bench = await StationBench.BootedAsync(OcppVersion.V201, StationBench.With(("OCPPCommCtrlr.OfflineThreshold", "300")));
        var answer = await bench.AskAsync("GetVariables", new JsonObject
        {
            ["getVariableData"] = new JsonArray(
                Item("OCPPCommCtrlr", "OfflineThreshold", "Actual"),
                Item("AuthCtrlr", "LocalAuthorizeOffline"),
                Item("UnknownComponent", "OfflineThreshold"),
                Item("OCPPCommCtrlr", "UnknownVariable"),
                Item("OCPPCommCtrlr", "OfflineThreshold", "Target"),
                Item("SecurityCtrlr", "BasicAuthPassword"),
                Item("OCPPCommCtrlr", "MessageAttempts")),
        });
        var results = answer["getVariableResult"]!.AsArray();
        results.Select(one => one!["attributeStatus"]!.ToString()).Should().Equal(
            "Accepted", "Accepted", "UnknownComponent", "UnknownVariable", "NotSupportedAttributeType", "Rejected", "UnknownVariable");
        results[0]!["attributeValue"]!.ToString().Should().Be("300");
        results[1]!["attributeValue"]!.ToString().Should().Be("true");
        results[1]!["attributeType"]!.ToString().Should().Be("Actual");
        results[2]!["component"]!["name"]!.ToString().Should().Be("UnknownComponent");
        results[2]!.AsObject().ContainsKey("attributeValue").Should().BeFalse();
        results[5]!.AsObject().ContainsKey("attributeValue").Should().BeFalse();
    }

    [TestCase("OCPPCommCtrlr", "OfflineThreshold", "120", "Accepted")]
    [TestCase("ocppcommctrlr", "offlinethreshold", "120", "Accepted")]
    [TestCase("OCPPCommCtrlr", "OfflineThreshold", "-1", "Rejected")]
    [TestCase("OCPPCommCtrlr", "OfflineThreshold", "soon", "Rejected")]
    [TestCase("OCPPCommCtrlr", "HeartbeatInterval", "0", "Rejected")]
    [TestCase("OCPPCommCtrlr", "FileTransferProtocols", "FTP", "Rejected")]
    [TestCase("OCPPCommCtrlr", "Nothing", "1", "UnknownVariable")]
    [TestCase("Nothing", "OfflineThreshold", "1", "UnknownComponent")]
    [TestCase("TxCtrlr", "TxStartPoint", "EVConnected,Authorized", "Accepted")]
    [TestCase("TxCtrlr", "TxStartPoint", "EVConnected,Sunrise", "Rejected")]
    [TestCase("AuthCtrlr", "LocalPreAuthorize", "yes", "Rejected")]
    [TestCase("OCPPCommCtrlr", "NetworkConfigurationPriority", "2", "Rejected")]
    [TestCase("SecurityCtrlr", "BasicAuthPassword", "too short", "Rejected")]
    [TestCase("ClockCtrlr", "NextTimeOffsetTransitionDateTime", "2030-03-31T01:00:00Z", "Accepted")]
    [TestCase("ClockCtrlr", "NextTimeOffsetTransitionDateTime", "70.1", "Rejected")]
    [TestCase("ClockCtrlr", "NextTimeOffsetTransitionDateTime", "2030-03-31", "Rejected")]
    [TestCase("ClockCtrlr", "TimeOffset", "-02:30", "Accepted")]
    [TestCase("ClockCtrlr", "TimeOffset", "02:30", "Rejected")]
    [TestCase("ClockCtrlr", "TimeOffset", "+2:30", "Rejected")]
    public async Task Judges_each_write(string component, string variable, string value, string status)
    {
        await using var bench = await StationBench.BootedAsync();
        var answer = await bench.AskAsync("SetVariables", new JsonObject
        {
            ["setVariableData"] = new JsonArray(new JsonObject
            {
                ["component"] = new JsonObject { ["name"] = component },
                ["variable"] = new JsonObject { ["name"] = variable },
                ["attributeValue"] = value,
            }),
        });
        var result = answer["setVariableResult"]![0]!;
        result["attributeStatus"]!.ToString().Should().Be(status);
        result["component"]!["name"]!.ToString().Should().Be(component);
        result["attributeType"]!.ToString().Should().Be("Actual");
    }

    [Test]
    public async Task Keeps_what_was_written_over_a_loss_of_power()
    {
        await using var bench = await StationBench.BootedAsync();
        await bench.SetAsync("OCPPCommCtrlr", "MessageAttempts", "7", "TransactionEvent");
        await bench.Station.PowerCycleAsync();
        await bench.NextAsync("BootNotification");
        var state = await bench.Station.ReadStateAsync();
        state.Variables["OCPPCommCtrlr.MessageAttempts[TransactionEvent]"].Should().Be("7");
    }

    [Test]
    public async Task Reconnects_with_a_new_password()
    {
        await using var bench = await StationBench.BootedAsync();
        await bench.SetAsync("SecurityCtrlr", "BasicAuthPassword", "fedcba9876543210");
        await bench.PassAsync(TimeSpan.FromSeconds(10));
        bench.Csms.IsConnected.Should().BeTrue();
        bench.Csms.Upgrades.Should().HaveCount(2);
        System.Text.Encoding.UTF8.GetString(bench.Csms.Upgrades[1].Credentials!.Password.Span).Should().Be("fedcba9876543210");
        bench.Csms.Upgrades[1].Credentials!.Username.Should().Be("CS001");
    }

    [TestCase(OcppVersion.V201)]
    [TestCase(OcppVersion.V21)]
    public async Task Reports_everything_page_by_page(OcppVersion version)
    {
        await using var bench = await StationBench.BootedAsync(version);
        var variables = await ReportAsync(bench, "GetBaseReport", new JsonObject { ["requestId"] = 4, ["reportBase"] = "FullInventory" });
        variables.Should().OnlyContain(one => one["variableCharacteristics"] != null);
        foreach (var list in variables.Where(one => one["variableCharacteristics"]!["dataType"]!.ToString().EndsWith("List", StringComparison.Ordinal)))
            list["variableCharacteristics"]!["valuesList"]!.ToString().Should().NotBeEmpty();
        var names = variables.Select(one => $"{one["component"]!["name"]}.{one["variable"]!["name"]}").ToArray();
        names.Should().Contain([
            "ChargingStation.AvailabilityState", "EVSE.Power", "Connector.ConnectorType", "OCPPCommCtrlr.OfflineThreshold", "TxCtrlr.TxStopPoint", "ClockCtrlr.DateTime",
            "SecurityCtrlr.SecurityProfile", "DeviceDataCtrlr.ItemsPerMessage", "SampledDataCtrlr.TxUpdatedInterval", "AlignedDataCtrlr.Interval",
        ]);
        variables.Single(one => one["variable"]!["name"]!.ToString() == "BasicAuthPassword" && one["component"]!["name"]!.ToString() == "SecurityCtrlr")["variableAttribute"]![0]!
            .AsObject().ContainsKey("value").Should().BeFalse();
    }

    [Test]
    public async Task Reports_a_value_of_all_but_what_is_write_only()
    {
        await using var bench = await StationBench.BootedAsync();
        var variables = await ReportAsync(bench, "GetBaseReport", new JsonObject { ["requestId"] = 4, ["reportBase"] = "FullInventory" });
        variables.SelectMany(one => one["variableAttribute"]!.AsArray())
            .Should().OnlyContain(attribute => attribute!.AsObject().ContainsKey("value") == (attribute["mutability"]!.ToString() != "WriteOnly"));
    }

    [Test]
    public async Task Tells_of_each_part_of_a_report_when_it_was_made()
    {
        await using var bench = await StationBench.BootedAsync();
        bench.Csms.Silent = true;
        await bench.AskAsync("GetBaseReport", new JsonObject { ["requestId"] = 4, ["reportBase"] = "FullInventory" });
        var first = Made(await bench.NextAsync("NotifyReport"));
        var second = Made(await bench.NextAsync("NotifyReport"));
        (second - first).Should().BeGreaterThan(TimeSpan.FromSeconds(20), "the first part was not answered in time");

        static DateTimeOffset Made(StationCall part) => DateTimeOffset.Parse(part["generatedAt"]!, System.Globalization.CultureInfo.InvariantCulture);
    }

    [Test]
    public async Task Reports_only_what_can_be_set()
    {
        await using var bench = await StationBench.BootedAsync();
        var variables = await ReportAsync(bench, "GetBaseReport", new JsonObject { ["requestId"] = 4, ["reportBase"] = "ConfigurationInventory" });
        variables.Should().OnlyContain(one => one["variableAttribute"]!.AsArray().Any(attribute => attribute!["mutability"]!.ToString() != "ReadOnly"));
    }

    [Test]
    public async Task Reports_a_problem_in_the_summary()
    {
        await using var bench = await StationBench.BootedAsync();
        await bench.Station.SetConnectorFaultAsync(1);
        var variables = await ReportAsync(bench, "GetBaseReport", new JsonObject { ["requestId"] = 4, ["reportBase"] = "SummaryInventory" });
        variables.Select(one => $"{one["component"]!["name"]}.{one["variable"]!["name"]}={one["variableAttribute"]![0]!["value"]}").Should().BeEquivalentTo(
            "ChargingStation.AvailabilityState=Faulted", "ChargingStation.Problem=true", "EVSE.AvailabilityState=Faulted", "Connector.AvailabilityState=Faulted", "Connector.Problem=true");
    }

    [Test]
    public async Task Reports_what_was_asked_for()
    {
        await using var bench = await StationBench.BootedAsync(change: options => options with { Evses = [new(), new()] });
        var variables = await ReportAsync(bench, "GetReport", new JsonObject
        {
            ["requestId"] = 5,
            ["componentVariable"] = new JsonArray(new JsonObject
            {
                ["component"] = new JsonObject { ["name"] = "EVSE" },
                ["variable"] = new JsonObject { ["name"] = "AvailabilityState" },
            }),
        });
        variables.Select(one => one["component"]!["evse"]!["id"]!.GetValue<int>()).Should().Equal(1, 2);
        var none = await bench.AskAsync("GetReport", new JsonObject { ["requestId"] = 6, ["componentCriteria"] = new JsonArray("Problem") });
        none["status"]!.ToString().Should().Be("EmptyResultSet");
        await bench.Station.SetConnectorFaultAsync(2);
        var problems = await ReportAsync(bench, "GetReport", new JsonObject { ["requestId"] = 7, ["componentCriteria"] = new JsonArray("Problem") });
        problems.Select(one => one["component"]!["name"]!.ToString()).Distinct().Should().Equal("ChargingStation", "Connector");
    }

    [Test]
    public async Task Refuses_too_many_items()
    {
        await using var bench = await StationBench.BootedAsync();
        var items = new JsonArray([.. Enumerable.Range(0, 101).Select(_ => (JsonNode)Item("OCPPCommCtrlr", "OfflineThreshold"))]);
        var reply = await bench.ReplyAsync("GetVariables", new JsonObject { ["getVariableData"] = items });
        reply.Should().BeOfType<CallReply.Error>().Which.Code.Should().Be("OccurrenceConstraintViolation");
    }

    private static JsonObject Item(string component, string variable, string? attribute = null)
    {
        var item = new JsonObject { ["component"] = new JsonObject { ["name"] = component }, ["variable"] = new JsonObject { ["name"] = variable } };
        if (attribute is not null)
            item["attributeType"] = attribute;
        return item;
    }

    private static async Task<IReadOnlyList<JsonObject>> ReportAsync(StationBench bench, string action, JsonObject request)
    {
        (await bench.AskAsync(action, request))["status"]!.ToString().Should().Be("Accepted");
        var variables = new List<JsonObject>();
        for (var page = 0; ; page++)
        {
            var part = await bench.NextAsync("NotifyReport");
            part["requestId"].Should().Be(request["requestId"]!.ToString());
            part["seqNo"].Should().Be(page.ToString(System.Globalization.CultureInfo.InvariantCulture));
            variables.AddRange(part.Payload["reportData"]!.AsArray().Select(one => one!.AsObject()));
            if (part["tbc"] != "true")
                return variables;
        }
    }
}
