using System.Text.Json.Nodes;
using FluentAssertions;
using NUnit.Framework;
using TestHarness.Ocpp;
using TestHarness.Transport.Rpc;

namespace TestHarness.Tests.Station;

[TestFixture]
public sealed class MonitoringTests
{
    // N04.FR.03 to FR.06, FR.10, FR.13, FR.14, FR.16, FR.18
    [TestCase("Nothing", "Power", "Delta", 1, null, "UnknownComponent")]
    [TestCase("OCPPCommCtrlr", "Nothing", "Delta", 1, null, "UnknownVariable")]
    [TestCase("ChargingStation", "Model", "Delta", 1, null, "UnsupportedMonitorType")]
    [TestCase("ChargingStation", "AvailabilityState", "UpperThreshold", 1, null, "UnsupportedMonitorType")]
    [TestCase("OCPPCommCtrlr", "OfflineThreshold", "TargetDelta", 1, null, "UnsupportedMonitorType")]
    [TestCase("OCPPCommCtrlr", "OfflineThreshold", "UpperThreshold", -1, null, "Rejected")]
    [TestCase("OCPPCommCtrlr", "OfflineThreshold", "Delta", -1, null, "Rejected")]
    [TestCase("OCPPCommCtrlr", "OfflineThreshold", "Periodic", 0, null, "Rejected")]
    [TestCase("OCPPCommCtrlr", "OfflineThreshold", "Delta", 1, 77, "Rejected")]
    [TestCase("OCPPCommCtrlr", "OfflineThreshold", "Delta", 1, 2, "Rejected")]
    [TestCase("ChargingStation", "Problem", "Delta", 1, 1, "Rejected")]
    [TestCase("ChargingStation", "Problem", "Delta", 1, null, "Accepted")]
    [TestCase("OCPPCommCtrlr", "OfflineThreshold", "Delta", 1, null, "Accepted")]
    public async Task Judges_each_monitor(string component, string variable, string type, int value, int? id, string status)
    {
        await using var bench = await StationBench.BootedAsync();
        var result = await SetAsync(bench, Monitor(component, variable, type, value, id: id));
        result["status"]!.ToString().Should().Be(status);
        result.ContainsKey("id").Should().Be(status == "Accepted");
    }

    [Test]
    public async Task Takes_type_and_severity_of_a_variable_once() // N04.FR.10
    {
        await using var bench = await StationBench.BootedAsync();
        (await SetAsync(bench, Monitor("OCPPCommCtrlr", "OfflineThreshold", "Delta", 1)))["status"]!.ToString().Should().Be("Accepted");
        (await SetAsync(bench, Monitor("OCPPCommCtrlr", "OfflineThreshold", "Delta", 7)))["status"]!.ToString().Should().Be("Duplicate");
        (await SetAsync(bench, Monitor("OCPPCommCtrlr", "OfflineThreshold", "Delta", 7, severity: 6)))["status"]!.ToString().Should().Be("Accepted");
    }

    [Test]
    public async Task Tells_of_a_number_that_changed_by_more_than_the_delta() // N07.FR.18
    {
        await using var bench = await StationBench.BootedAsync(change: StationBench.With(("OCPPCommCtrlr.OfflineThreshold", "60")));
        var id = await InstallAsync(bench, Monitor("OCPPCommCtrlr", "OfflineThreshold", "Delta", 10));
        await bench.SetAsync("OCPPCommCtrlr", "OfflineThreshold", "70");
        await bench.SettleAsync();
        bench.Csms.Calls.Should().BeEmpty();
        await bench.SetAsync("OCPPCommCtrlr", "OfflineThreshold", "71");
        var told = await EventAsync(bench);
        told["variableMonitoringId"]!.GetValue<int>().Should().Be(id);
        told["actualValue"]!.ToString().Should().Be("71");
        told["trigger"]!.ToString().Should().Be("Delta");
        told["severity"]!.GetValue<int>().Should().Be(5);
    }

    [Test]
    public async Task Tells_of_a_threshold_that_is_passed_and_cleared() // N07.FR.02, FR.11, FR.16
    {
        await using var bench = await StationBench.BootedAsync(change: StationBench.With(("OCPPCommCtrlr.OfflineThreshold", "60")));
        var id = await InstallAsync(bench, Monitor("OCPPCommCtrlr", "OfflineThreshold", "UpperThreshold", 100));
        await bench.SetAsync("OCPPCommCtrlr", "OfflineThreshold", "101");
        var passed = await EventAsync(bench);
        passed["trigger"]!.ToString().Should().Be("Alerting");
        passed.ContainsKey("cleared").Should().BeFalse();
        await InstallAsync(bench, Monitor("OCPPCommCtrlr", "OfflineThreshold", "UpperThreshold", 99, id: id));
        (await EventAsync(bench)).ContainsKey("cleared").Should().BeFalse();
        await InstallAsync(bench, Monitor("OCPPCommCtrlr", "OfflineThreshold", "UpperThreshold", 200, id: id));
        (await EventAsync(bench))["cleared"]!.GetValue<bool>().Should().BeTrue();
    }

    [Test]
    public async Task Says_nothing_of_a_monitor_that_was_removed() // N07.FR.12
    {
        await using var bench = await StationBench.BootedAsync(change: StationBench.With(("OCPPCommCtrlr.OfflineThreshold", "60")));
        var id = await InstallAsync(bench, Monitor("OCPPCommCtrlr", "OfflineThreshold", "LowerThreshold", 61));
        await EventAsync(bench);
        (await ClearAsync(bench, id)).Should().Be("Accepted");
        await bench.SetAsync("OCPPCommCtrlr", "OfflineThreshold", "70");
        await bench.SettleAsync();
        bench.Csms.Calls.Should().BeEmpty();
        (await ClearAsync(bench, id)).Should().Be("NotFound");
        (await ClearAsync(bench, 1)).Should().Be("Rejected");
    }

    [Test]
    public async Task Queues_events_without_a_connection_also_over_a_loss_of_power() // N07.FR.04
    {
        await using var bench = await StationBench.BootedAsync(change: StationBench.With(("MonitoringCtrlr.OfflineQueuingSeverity", "5")));
        var queued = await InstallAsync(bench, Monitor("EVSE", "AvailabilityState", "Delta", 1, evseId: 1));
        var dropped = await InstallAsync(bench, Monitor("EVSE", "AvailabilityState", "Delta", 1, severity: 6, evseId: 1));
        await bench.Station.CutNetworkAsync();
        await bench.SettleAsync();
        await bench.Station.PlugInAsync(1);
        await bench.Station.UnplugAsync(1);
        await bench.SettleAsync();
        await bench.Station.PowerCycleAsync();
        await bench.SettleAsync();
        bench.Csms.Calls.Clear();
        await bench.Station.RestoreNetworkAsync();
        await bench.UntilAsync(() => Told(bench).Any());
        var told = Told(bench).Where(one => one.ContainsKey("variableMonitoringId")).ToList();
        told.Select(one => one["variableMonitoringId"]!.GetValue<int>()).Should().Equal(queued, queued).And.NotContain(dropped);
        told.Select(one => one["actualValue"]!.ToString()).Should().Equal("Occupied", "Available");
    }

    [Test]
    public async Task Tells_after_a_reboot_that_a_threshold_is_no_longer_passed() // N07.FR.13, FR.14
    {
        await using var bench = await StationBench.BootedAsync(change: StationBench.With(("OCPPCommCtrlr.OfflineThreshold", "60")));
        await InstallAsync(bench, Monitor("EVSE", "Power", "UpperThreshold", 100, evseId: 1));
        await bench.Station.PlugInAsync(1);
        await bench.Station.PresentIdTokenAsync("04A2B3", evseId: 1);
        (await EventAsync(bench, one => one["variableMonitoringId"] is not null))["transactionId"].Should().NotBeNull();
        await bench.Station.PowerCycleAsync();
        (await EventAsync(bench, one => one["variableMonitoringId"] is not null))["cleared"]!.GetValue<bool>().Should().BeTrue();
    }

    [Test]
    public async Task Leaves_what_the_level_does_not_let_through_until_it_does() // N05.FR.03
    {
        await using var bench = await StationBench.BootedAsync(change: StationBench.With(("OCPPCommCtrlr.OfflineThreshold", "60")));
        await InstallAsync(bench, Monitor("OCPPCommCtrlr", "OfflineThreshold", "Delta", 1));
        (await bench.AskAsync("SetMonitoringLevel", new JsonObject { ["severity"] = 4 }))["status"]!.ToString().Should().Be("Accepted");
        await bench.SetAsync("OCPPCommCtrlr", "OfflineThreshold", "70");
        await bench.SettleAsync();
        bench.Csms.Calls.Should().BeEmpty();
        (await bench.AskAsync("SetMonitoringLevel", new JsonObject { ["severity"] = 5 }))["status"]!.ToString().Should().Be("Accepted");
        (await EventAsync(bench))["actualValue"]!.ToString().Should().Be("70");
    }

    [Test]
    public async Task Takes_preconfigured_monitors_away_and_back() // N03.FR.03 to FR.05, N04.FR.15
    {
        await using var bench = await StationBench.BootedAsync();
        var custom = await InstallAsync(bench, Monitor("OCPPCommCtrlr", "OfflineThreshold", "Delta", 1));
        await InstallAsync(bench, Connector(Monitor("Connector", "Problem", "Delta", 1, id: 2)));
        (await KindsAsync(bench)).Should().Equal([(1, "HardWiredMonitor"), (2, "CustomMonitor"), (custom, "CustomMonitor")]);
        await BaseAsync(bench, "All");
        (await KindsAsync(bench)).Should().Equal([(1, "HardWiredMonitor"), (2, "CustomMonitor"), (custom, "CustomMonitor")]);
        await BaseAsync(bench, "HardWiredOnly");
        (await KindsAsync(bench)).Should().Equal([(1, "HardWiredMonitor")]);
        await BaseAsync(bench, "FactoryDefault");
        (await KindsAsync(bench)).Should().Equal([(1, "HardWiredMonitor"), (2, "PreconfiguredMonitor")]);
        (await ClearAsync(bench, 2)).Should().Be("Accepted");
        (await KindsAsync(bench)).Should().Equal([(1, "HardWiredMonitor")]);
        await BaseAsync(bench, "All");
        (await KindsAsync(bench)).Should().Equal([(1, "HardWiredMonitor"), (2, "PreconfiguredMonitor")]);
    }

    [Test]
    public async Task Tells_of_its_own_problems_by_hard_wired_and_preconfigured_monitors()
    {
        await using var bench = await StationBench.BootedAsync(OcppVersion.V201);
        await bench.Station.SetConnectorFaultAsync(1);
        await bench.UntilAsync(() => Told(bench).Any());
        Told(bench).Select(one => one["eventNotificationType"]!.ToString()).Should().Equal("HardWiredMonitor", "PreconfiguredMonitor");
    }

    [Test]
    public async Task Counts_periods_from_midnight_where_they_are_clock_aligned() // N08.FR.06, FR.07
    {
        await using var bench = await StationBench.BootedAsync();
        await InstallAsync(bench, Monitor("OCPPCommCtrlr", "OfflineThreshold", "PeriodicClockAligned", 900));
        var first = DateTimeOffset.Parse((await EventAsync(bench))["timestamp"]!.ToString(), System.Globalization.CultureInfo.InvariantCulture);
        (first.UtcDateTime.TimeOfDay.TotalSeconds % 900).Should().BeLessThan(1);
        var second = DateTimeOffset.Parse((await EventAsync(bench))["timestamp"]!.ToString(), System.Globalization.CultureInfo.InvariantCulture);
        (second - first).TotalSeconds.Should().BeApproximately(900, 1);
    }

    [Test]
    public async Task Watches_a_target_and_what_belongs_to_a_transaction() // N07.FR.22
    {
        await using var bench = await StationBench.BootedAsync();
        var monitor = Monitor("EVSE", "Power", "TargetDelta", 1000, evseId: 1);
        monitor["transaction"] = true;
        await InstallAsync(bench, monitor);
        await bench.Station.PlugInAsync(1, ev: new TestHarness.Station.EvOptions { MaxPower = 3700 });
        await bench.SettleAsync();
        Told(bench).Should().NotContain(one => one.ContainsKey("variableMonitoringId"));
        await bench.Station.PresentIdTokenAsync("04A2B3", evseId: 1);
        var told = await EventAsync(bench, one => one["variableMonitoringId"] is not null);
        told["trigger"]!.ToString().Should().Be("Alerting");
        told["actualValue"]!.ToString().Should().Be("3700");
    }

    [Test]
    public async Task Refuses_what_a_station_without_monitoring_is_asked()
    {
        await using var bench = await StationBench.BootedAsync(change: options => options with { Without = ["MonitoringCtrlr"] });
        var reply = await bench.ReplyAsync("SetMonitoringBase", new JsonObject { ["monitoringBase"] = "All" });
        reply.Should().BeOfType<CallReply.Error>().Which.Code.Should().Be("NotSupported");
    }

    [Test]
    public async Task Opens_a_stream_anew_after_a_reboot_and_adjusts_it() // N11.FR.02, N14
    {
        await using var bench = await StationBench.BootedAsync();
        bench.Csms.AnswerAlways("OpenPeriodicEventStream", _ => ScriptedCsms.Result(new JsonObject { ["status"] = "Accepted" }));
        var monitor = Monitor("EVSE", "Power", "Periodic", 1, evseId: 1);
        monitor["periodicEventStream"] = new JsonObject { ["interval"] = 10, ["values"] = 4 };
        var id = await InstallAsync(bench, monitor);
        var opened = await bench.NextAsync("OpenPeriodicEventStream");
        opened.Payload["constantStreamData"]!["variableMonitoringId"]!.GetValue<int>().Should().Be(id);
        (await AdjustAsync(bench, 77, 5)).Should().Be("Rejected");
        (await AdjustAsync(bench, 1, 0)).Should().Be("Rejected");
        (await AdjustAsync(bench, 1, 5)).Should().Be("Accepted");
        await bench.Station.PowerCycleAsync();
        (await bench.NextAsync("OpenPeriodicEventStream")).Payload["constantStreamData"]!["params"]!.ToJsonString().Should().Be("""{"interval":5}""");
    }

    private static JsonObject Monitor(string component, string variable, string type, decimal value, int severity = 5, int? id = null, int? evseId = null)
    {
        var monitor = new JsonObject
        {
            ["value"] = value,
            ["type"] = type,
            ["severity"] = severity,
            ["component"] = evseId is null ? new JsonObject { ["name"] = component } : new JsonObject { ["name"] = component, ["evse"] = new JsonObject { ["id"] = evseId } },
            ["variable"] = new JsonObject { ["name"] = variable },
        };
        if (id is not null)
            monitor["id"] = id;
        return monitor;
    }

    private static JsonObject Connector(JsonObject monitor)
    {
        monitor["component"]!["evse"] = new JsonObject { ["id"] = 1, ["connectorId"] = 1 };
        return monitor;
    }

    private static async Task<JsonObject> SetAsync(StationBench bench, JsonObject monitor) =>
        (await bench.AskAsync("SetVariableMonitoring", new JsonObject { ["setMonitoringData"] = new JsonArray(monitor) }))["setMonitoringResult"]![0]!.AsObject();

    private static async Task<int> InstallAsync(StationBench bench, JsonObject monitor)
    {
        var result = await SetAsync(bench, monitor);
        result["status"]!.ToString().Should().Be("Accepted");
        return result["id"]!.GetValue<int>();
    }

    private static async Task<string> ClearAsync(StationBench bench, int id) =>
        (await bench.AskAsync("ClearVariableMonitoring", new JsonObject { ["id"] = new JsonArray(id) }))["clearMonitoringResult"]![0]!["status"]!.ToString();

    private static async Task<string> AdjustAsync(StationBench bench, int stream, int interval) =>
        (await bench.AskAsync("AdjustPeriodicEventStream", new JsonObject { ["id"] = stream, ["params"] = new JsonObject { ["interval"] = interval } }))["status"]!.ToString();

    private static async Task BaseAsync(StationBench bench, string monitoringBase) =>
        (await bench.AskAsync("SetMonitoringBase", new JsonObject { ["monitoringBase"] = monitoringBase }))["status"]!.ToString().Should().Be("Accepted");

    private static async Task<List<(int Id, string Kind)>> KindsAsync(StationBench bench)
    {
        (await bench.AskAsync("GetMonitoringReport", new JsonObject { ["requestId"] = 1 }))["status"]!.ToString().Should().Be("Accepted");
        var report = await bench.NextAsync("NotifyMonitoringReport");
        return
        [
            .. report.Payload["monitor"]!.AsArray()
                .SelectMany(monitor => monitor!["variableMonitoring"]!.AsArray())
                .Select(one => (one!["id"]!.GetValue<int>(), one["eventNotificationType"]!.ToString())),
        ];
    }

    private static IEnumerable<JsonObject> Told(StationBench bench) =>
        bench.Csms.Calls.Where(call => call.Action == "NotifyEvent").SelectMany(call => call.Payload["eventData"]!.AsArray()).Select(one => one!.AsObject());

    // The next event that is meant, which is taken off the list with all before it.
    private static async Task<JsonObject> EventAsync(StationBench bench, Func<JsonObject, bool>? isMeant = null)
    {
        await bench.UntilAsync(() => Told(bench).Any(isMeant ?? (_ => true)));
        var told = Told(bench).First(isMeant ?? (_ => true));
        var index = bench.Csms.Calls.FindIndex(call => call.Action == "NotifyEvent" && call.Payload["eventData"]!.AsArray().Contains(told));
        bench.Csms.Calls.RemoveRange(0, index + 1);
        return told;
    }
}
