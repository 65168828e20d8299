using System.Text.Json.Nodes;
using FluentAssertions;
using NUnit.Framework;
using TestHarness.Ocpp;
using TestHarness.Ocpp.Messages;
using TestHarness.Station;

namespace TestHarness.Tests.Station;

/// <summary>Reservations of the reference station (block H).</summary>
[TestFixture]
public sealed class ReservationTests
{
    private static readonly Func<StationOptions, StationOptions> TwoEvses = options => options with { Evses = [new EvseOptions(), new EvseOptions { Connectors = [new ConnectorOptions { Type = "cType2" }] }] };
    private static readonly Func<StationOptions, StationOptions> TwoAlike = options => options with { Evses = [new EvseOptions(), new EvseOptions()] };

    [TestCase(OcppVersion.V201)]
    [TestCase(OcppVersion.V21)]
    public async Task H01_FR_23_H03_FR_10_H01_FR_15_is_kept_for_the_driver_who_then_uses_it(OcppVersion version)
    {
        await using var bench = await StationBench.BootedAsync(version);
        (await ReserveAsync(bench, 5, 1)).Should().Be("Accepted");
        await ToldAsync(bench, 1, "Reserved");
        await bench.Station.PresentIdTokenAsync("MINE", "ISO14443", 1);
        await ToldAsync(bench, 1, "Available");
        (await bench.NextAsync("TransactionEvent"))["reservationId"].Should().Be("5");
        await bench.Station.PlugInAsync(1);
        (await bench.EventsAsync()).Should().NotBeEmpty().And.OnlyContain(call => call["reservationId"] == null);
    }

    [Test]
    public async Task H03_FR_01_nobody_else_may_charge()
    {
        await using var bench = await StationBench.BootedAsync();
        await ReserveAsync(bench, 5, 1);
        await bench.Station.PresentIdTokenAsync("OTHER", "ISO14443", 1);
        await bench.SettleAsync();
        bench.Csms.Calls.Should().NotContain(call => call.Action == "Authorize" || call.Action == "TransactionEvent");
    }

    [Test]
    public async Task G01_FR_09_G01_FR_06_stays_Reserved_when_a_vehicle_comes_until_the_token_does()
    {
        await using var bench = await StationBench.BootedAsync();
        await ReserveAsync(bench, 5, 1);
        await ToldAsync(bench, 1, "Reserved");
        await bench.Station.PlugInAsync(1);
        await bench.SettleAsync();
        Statuses(bench, 1).Should().BeEmpty();
        await bench.Station.PresentIdTokenAsync("mine", "ISO14443", 1);
        await ToldAsync(bench, 1, "Occupied");
    }

    [TestCase("GROUP", true)]
    [TestCase("OTHERS", false)]
    public async Task H03_FR_04_H03_FR_08_lets_the_group_in_that_the_CSMS_names(string group, bool charges)
    {
        await using var bench = await StationBench.BootedAsync();
        await ReserveAsync(bench, 5, 1, group: "GROUP");
        bench.Csms.AnswerNext("Authorize", new JsonObject { ["idTokenInfo"] = new JsonObject { ["status"] = "Accepted", ["groupIdToken"] = Token(group, "Central") } });
        await bench.Station.PresentIdTokenAsync("OTHER", "ISO14443", 1);
        await bench.NextAsync("Authorize");
        await bench.SettleAsync();
        bench.Csms.Calls.Exists(call => call.Action == "TransactionEvent" && call["reservationId"] == "5").Should().Be(charges);
        Statuses(bench, 1).Should().Equal(charges ? ["Available"] : []);
    }

    [TestCase(null, "OTHER", "Rejected")]
    [TestCase("GROUP", "OTHER", "Rejected")]
    [TestCase(null, "MINE", "Accepted")]
    public async Task F01_FR_21_F01_FR_22_refuses_a_remote_start_for_somebody_else(string? group, string token, string status)
    {
        await using var bench = await StationBench.BootedAsync();
        await ReserveAsync(bench, 5, 1, group: group);
        (await bench.AskAsync("RequestStartTransaction", RemoteTests.StartRequest(token: token)))["status"]!.ToString().Should().Be(status);
        await bench.SettleAsync();
        bench.Csms.Calls.Exists(call => call["reservationId"] == "5").Should().Be(status == "Accepted");
    }

    [Test]
    public async Task F01_FR_22_H03_FR_09_a_remote_start_for_the_group_uses_it()
    {
        await using var bench = await StationBench.BootedAsync();
        await ReserveAsync(bench, 5, 1, group: "GROUP");
        var request = RemoteTests.StartRequest(token: "OTHER");
        request["groupIdToken"] = Token("GROUP", "Central");
        (await bench.AskAsync("RequestStartTransaction", request))["status"]!.ToString().Should().Be("Accepted");
        (await bench.NextAsync("TransactionEvent"))["reservationId"].Should().Be("5");
    }

    [Test]
    public async Task F01_FR_20_a_remote_start_without_EVSE_goes_to_the_one_reserved()
    {
        await using var bench = await StationBench.BootedAsync(change: TwoAlike);
        await ReserveAsync(bench, 5, 2);
        await bench.AskAsync("RequestStartTransaction", RemoteTests.StartRequest(evseId: null, token: "MINE"));
        (await bench.NextAsync("TransactionEvent"))["evse.id"].Should().Be("2");
        (await bench.AskAsync("RequestStartTransaction", RemoteTests.StartRequest(evseId: null, token: "OTHER")))["status"]!.ToString().Should().Be("Accepted");
        (await bench.NextAsync("TransactionEvent"))["evse.id"].Should().Be("1");
    }

    [Test]
    public async Task H01_FR_11_is_Occupied_where_somebody_reserved_or_charges()
    {
        await using var bench = await StationBench.BootedAsync(change: TwoAlike);
        await ReserveAsync(bench, 5, 1);
        (await ReserveAsync(bench, 6, 1)).Should().Be("Occupied");
        await bench.Station.PlugInAsync(2);
        (await ReserveAsync(bench, 6, 2)).Should().Be("Occupied");
        (await ReserveAsync(bench, 6, null)).Should().Be("Occupied");
    }

    [TestCase(true, "Faulted")]
    [TestCase(false, "Unavailable")]
    public async Task H01_FR_12_H01_FR_14_says_why_nothing_can_be_reserved(bool faulted, string status)
    {
        await using var bench = await StationBench.BootedAsync();
        await BreakAsync(bench, faulted);
        (await ReserveAsync(bench, 5, 1)).Should().Be(status);
        (await ReserveAsync(bench, 5, null)).Should().Be(status);
    }

    [TestCase(true, "Faulted")]
    [TestCase(false, "Unavailable")]
    public async Task H01_FR_16_H01_FR_17_gives_it_up_where_the_EVSE_can_not_be_used(bool faulted, string status)
    {
        await using var bench = await StationBench.BootedAsync(OcppVersion.V201);
        await ReserveAsync(bench, 5, 1);
        await BreakAsync(bench, faulted);
        await ToldAsync(bench, 1, status);
        await EndedAsync(bench, 5, "Removed");
        (await CancelAsync(bench, 5)).Should().Be("Rejected");
    }

    [Test]
    public async Task H01_FR_16_keeps_what_another_EVSE_can_still_be_kept_for()
    {
        await using var bench = await StationBench.BootedAsync(change: TwoAlike);
        await ReserveAsync(bench, 5, null);
        await bench.Station.SetConnectorFaultAsync(1);
        await ToldAsync(bench, 2, "Reserved");
        bench.Csms.Calls.Should().NotContain(call => call.Action == "ReservationStatusUpdate");
        await bench.Station.SetConnectorFaultAsync(2);
        await EndedAsync(bench, 5, "Removed");
    }

    [Test]
    public async Task H01_FR_02_takes_the_place_of_the_one_with_its_id()
    {
        await using var bench = await StationBench.BootedAsync(change: TwoAlike);
        await ReserveAsync(bench, 5, 1);
        await ToldAsync(bench, 1, "Reserved");
        (await ReserveAsync(bench, 5, 2)).Should().Be("Accepted");
        await bench.SettleAsync();
        Statuses(bench, 1).Should().Equal("Available");
        Statuses(bench, 2).Should().Equal("Reserved");
        (await bench.Station.ReadStateAsync()).Reservations.Should().ContainSingle(one => one.EvseId == 2);
    }

    [Test]
    public async Task H01_FR_07_H01_FR_20_keeps_the_last_EVSEs_for_those_who_reserved_any()
    {
        await using var bench = await StationBench.BootedAsync(change: TwoAlike);
        (await ReserveAsync(bench, 5, null)).Should().Be("Accepted");
        Statuses(bench, 1).Concat(Statuses(bench, 2)).Should().BeEmpty();
        await bench.Station.PresentIdTokenAsync("OTHER", "ISO14443", 1);
        await ToldAsync(bench, 2, "Reserved");
        await bench.Station.PresentIdTokenAsync("ANOTHER", "ISO14443", 2);
        await bench.SettleAsync();
        bench.Csms.Calls.Should().NotContain(call => call["idToken.idToken"] == "ANOTHER");
        await bench.Station.PresentIdTokenAsync("MINE", "ISO14443", 2);
        await ToldAsync(bench, 2, "Available");
    }

    [Test]
    public async Task H01_FR_09_H01_FR_24_keeps_the_last_connector_of_a_type()
    {
        await using var bench = await StationBench.BootedAsync(change: TwoEvses);
        (await ReserveAsync(bench, 5, null, type: "cType2")).Should().Be("Accepted");
        await ToldAsync(bench, 2, "Reserved");
        (await ReserveAsync(bench, 6, null, type: "cType2")).Should().Be("Occupied");
        (await ReserveAsync(bench, 6, null)).Should().Be("Accepted");
        await ToldAsync(bench, 1, "Reserved");
        (await ReserveAsync(bench, 7, null, type: "cCCS2")).Should().Be("Rejected");
    }

    [Test]
    public async Task H01_FR_19_H01_FR_01_rejects_what_the_station_does_not_do()
    {
        await using var bench = await StationBench.BootedAsync(change: StationBench.With(("ReservationCtrlr.NonEvseSpecific", "false")));
        (await ReserveAsync(bench, 5, null)).Should().Be("Rejected");
        (await ReserveAsync(bench, 5, 9)).Should().Be("Rejected");
        (await ReserveAsync(bench, 5, 1, seconds: -1)).Should().Be("Rejected");
        await bench.SetAsync("ReservationCtrlr", "Enabled", "false");
        (await ReserveAsync(bench, 5, 1)).Should().Be("Rejected");
    }

    [Test]
    public async Task H02_FR_01_H02_FR_02_H02_FR_04_cancels_what_there_is()
    {
        await using var bench = await StationBench.BootedAsync();
        (await CancelAsync(bench, 5)).Should().Be("Rejected");
        await ReserveAsync(bench, 5, 1);
        (await CancelAsync(bench, 5)).Should().Be("Accepted");
        await bench.SettleAsync();
        Statuses(bench, 1).Should().Equal("Reserved", "Available");
        bench.Csms.Calls.Should().NotContain(call => call.Action == "ReservationStatusUpdate");
    }

    [TestCase(60)]
    [TestCase(200_000)]
    public async Task H04_FR_01_H04_FR_03_expires(int seconds)
    {
        await using var bench = await StationBench.BootedAsync();
        await ReserveAsync(bench, 5, 1, seconds: seconds);
        await bench.PassAsync(TimeSpan.FromSeconds(seconds - 1));
        Statuses(bench, 1).Should().Equal("Reserved");
        await bench.PassAsync(TimeSpan.FromSeconds(1));
        Statuses(bench, 1).Should().Equal("Reserved", "Available");
        await EndedAsync(bench, 5, "Expired");
    }

    [Test]
    public async Task H04_FR_01_tells_it_late_when_it_expired_without_connection_or_power()
    {
        await using var bench = await StationBench.BootedAsync();
        await ReserveAsync(bench, 5, 1, seconds: 60);
        await bench.Station.CutNetworkAsync();
        await bench.PassAsync(TimeSpan.FromSeconds(61));
        await bench.Station.PowerOffAsync();
        await bench.Station.RestoreNetworkAsync();
        await bench.Station.PowerOnAsync();
        await EndedAsync(bench, 5, "Expired");
    }

    [Test]
    public async Task B01_FR_13_B11_FR_05_outlives_a_reboot()
    {
        await using var bench = await StationBench.BootedAsync(change: TwoAlike);
        await ReserveAsync(bench, 5, 2, seconds: 3600);
        await bench.Station.PowerCycleAsync();
        await bench.NextAsync("BootNotification");
        await ToldAsync(bench, 2, "Reserved");
        await bench.Station.PresentIdTokenAsync("MINE", "ISO14443", 2);
        (await bench.NextAsync("TransactionEvent"))["reservationId"].Should().Be("5");
    }

    [Test]
    public async Task B11_FR_05_outlives_the_reset_of_its_EVSE()
    {
        await using var bench = await StationBench.BootedAsync(change: TwoAlike);
        await ReserveAsync(bench, 5, 2);
        await ToldAsync(bench, 2, "Reserved");
        await bench.AskAsync("Reset", new JsonObject { ["type"] = "Immediate", ["evseId"] = 2 });
        await ToldAsync(bench, 2, "Unavailable");
        (await ReserveAsync(bench, 5, 2)).Should().Be("Unavailable");
        await ToldAsync(bench, 2, "Reserved");
        bench.Csms.Calls.Should().NotContain(call => call.Action == "ReservationStatusUpdate");
    }

    [TestCase(OcppVersion.V201, false)]
    [TestCase(OcppVersion.V21, true)]
    public async Task H03_FR_11_tells_that_nothing_came_of_it(OcppVersion version, bool told)
    {
        await using var bench = await StationBench.BootedAsync(version, StationBench.With(("TxCtrlr.TxStartPoint", "EVConnected"), ("TxCtrlr.EVConnectionTimeOut", "30")));
        await ReserveAsync(bench, 5, 1);
        await bench.Station.PresentIdTokenAsync("MINE", "ISO14443", 1);
        await bench.PassAsync(TimeSpan.FromSeconds(31));
        bench.Csms.Calls.Exists(call => call.Action == "ReservationStatusUpdate" && call["reservationUpdateStatus"] == "NoTransaction").Should().Be(told);
    }

    [Test]
    public async Task Is_not_used_while_reservations_are_off_and_counts_again_when_they_are_on()
    {
        await using var bench = await StationBench.BootedAsync();
        await ReserveAsync(bench, 5, 1);
        await bench.SetAsync("ReservationCtrlr", "Enabled", "false");
        await bench.SettleAsync();
        Statuses(bench, 1).Should().Equal("Reserved", "Available");
        await bench.SetAsync("ReservationCtrlr", "Enabled", "true");
        await ToldAsync(bench, 1, "Reserved");
        await bench.SetAsync("ReservationCtrlr", "Enabled", "false");
        await bench.Station.PresentIdTokenAsync("OTHER", "ISO14443", 1);
        (await bench.NextAsync("TransactionEvent"))["idToken.idToken"].Should().Be("OTHER");
        await bench.SetAsync("ReservationCtrlr", "Enabled", "true");
        await EndedAsync(bench, 5, "Expired");
    }

    [Test]
    public async Task Gives_the_driver_who_is_yet_to_choose_no_EVSE_that_is_kept()
    {
        await using var bench = await StationBench.BootedAsync(change: options => TwoAlike(options) with
        {
            Variables = new Dictionary<string, string> { ["TxCtrlr.TxStartPoint"] = "PowerPathClosed" },
        });
        await ReserveAsync(bench, 5, 1);
        await bench.Station.PresentIdTokenAsync("OTHER", "ISO14443");
        await bench.Station.PlugInAsync(1);
        await bench.SettleAsync();
        (await bench.EventsAsync()).Should().BeEmpty();
        await bench.Station.PlugInAsync(2);
        (await bench.NextAsync("TransactionEvent"))["evse.id"].Should().Be("2");
    }

    [Test]
    public async Task N09_tells_what_a_customer_reserved()
    {
        await using var bench = await StationBench.BootedAsync();
        await ReserveAsync(bench, 5, 1);
        await bench.AskAsync("CustomerInformation", new JsonObject { ["requestId"] = 1, ["report"] = true, ["clear"] = false, ["idToken"] = Token("MINE", "ISO14443") });
        (await bench.NextAsync("NotifyCustomerInformation"))["data"].Should().Contain("Reservation 5");
    }

    private static async Task<string> ReserveAsync(StationBench bench, int id, int? evseId, string? group = null, string? type = null, int seconds = 3600)
    {
        var request = new JsonObject { ["id"] = id, ["expiryDateTime"] = Rfc3339.Format(bench.Now.AddSeconds(seconds)), ["idToken"] = Token("MINE", "ISO14443") };
        if (evseId is not null)
            request["evseId"] = evseId;
        if (group is not null)
            request["groupIdToken"] = Token(group, "Central");
        if (type is not null)
            request["connectorType"] = type;
        return (await bench.AskAsync("ReserveNow", request))["status"]!.ToString();
    }

    private static async Task<string> CancelAsync(StationBench bench, int id) =>
        (await bench.AskAsync("CancelReservation", new JsonObject { ["reservationId"] = id }))["status"]!.ToString();

    private static Task BreakAsync(StationBench bench, bool faulted) => faulted
        ? bench.Station.SetConnectorFaultAsync(1)
        : bench.AskAsync("ChangeAvailability", new JsonObject { ["operationalStatus"] = "Inoperative", ["evse"] = new JsonObject { ["id"] = 1 } });

    private static JsonObject Token(string idToken, string type) => new() { ["idToken"] = idToken, ["type"] = type };

    private static async Task ToldAsync(StationBench bench, int evseId, string status)
    {
        await bench.UntilAsync(() => Statuses(bench, evseId).Contains(status));
        bench.Csms.Calls.RemoveAll(call => Status(call, evseId) is not null);
    }

    private static async Task EndedAsync(StationBench bench, int id, string how)
    {
        var update = await bench.NextAsync("ReservationStatusUpdate");
        update["reservationId"].Should().Be($"{id}");
        update["reservationUpdateStatus"].Should().Be(how);
    }

    private static string[] Statuses(StationBench bench, int evseId) => [.. bench.Csms.Calls.Select(call => Status(call, evseId)).OfType<string>()];

    private static string? Status(StationCall call, int evseId) => call.Action switch
    {
        "StatusNotification" when call["evseId"] == $"{evseId}" => call["connectorStatus"],
        "NotifyEvent" when call["eventData.0.component.name"] == "Connector" && call["eventData.0.component.evse.id"] == $"{evseId}" && call["eventData.0.variable.name"] == "AvailabilityState" => call["eventData.0.actualValue"],
        _ => null,
    };
}
