using System.Text.Json.Nodes;
using FluentAssertions;
using NUnit.Framework;
using TestHarness.Csms.Storage;
using TestHarness.Csms.Tokens;
using TestHarness.Ocpp;
using TestHarness.Ocpp.Messages.V21;

namespace TestHarness.Tests.Csms;

[TestFixture]
public sealed class TransactionTests
{
    private const string Good = """, "idToken": {"idToken": "good", "type": "ISO14443"}""";

    [TestCase("GOOD", "ISO14443", "Accepted")]
    [TestCase("BLOCKED", "ISO14443", "Blocked")]
    [TestCase("NOBODY", "ISO14443", "Unknown")]
    [TestCase("GOOD", "eMAID", "Unknown")]
    [TestCase("", "NoAuthorization", "Accepted")]
    public async Task Authorizes_by_its_accounts(string token, string type, string status)
    {
        await using var csms = await CsmsFixture.StartAsync();
        await using var station = await ScriptedStation.ConnectAsync(csms, CsmsFixture.Identity, OcppVersion.V201);
        await station.BootAsync();
        var answer = await station.CallAsync("Authorize", $$$"""{"idToken": {"idToken": "{{{token}}}", "type": "{{{type}}}"}}""");
        ((string?)answer["idTokenInfo"]!["status"]).Should().Be(status);
    }

    [Test]
    public async Task Follows_a_transaction_from_plug_to_unplug()
    {
        await using var csms = await CsmsFixture.StartAsync();
        await using var station = await ScriptedStation.ConnectAsync(csms, CsmsFixture.Identity, OcppVersion.V201);
        await station.BootAsync();
        (await EventAsync(station, "Started", 0, "CablePluggedIn", "EVConnected", """, "evse": {"id": 1, "connectorId": 1}""", meter: 100)).Should().BeEmpty("nobody presented an identifier");
        var info = (await EventAsync(station, "Updated", 1, "Authorized", "EVConnected", Good))["idTokenInfo"]!;
        ((string?)info["status"]).Should().Be("Accepted");
        ((string?)info["groupIdToken"]!["idToken"]).Should().Be("GROUP");
        await EventAsync(station, "Updated", 2, "ChargingStateChanged", "Charging", meter: 400);
        var running = (await csms.TransactionsAsync()).Should().ContainSingle().Subject;
        running.EvseId.Should().Be(1);
        running.ChargingState.Should().Be(ChargingStateEnumType.Charging);
        running.EndedAt.Should().BeNull();

        await EventAsync(station, "Ended", 3, "EVCommunicationLost", "Idle", meter: 1100);
        var ended = (await csms.TransactionsAsync()).Should().ContainSingle().Subject;
        ended.EndedAt.Should().NotBeNull();
        ended.Energy.Should().Be(1000);
        ended.IsIncomplete.Should().BeFalse();
    }

    [Test]
    public async Task Late_and_repeated_events_do_not_revive_a_transaction()
    {
        await using var csms = await CsmsFixture.StartAsync();
        await using var station = await ScriptedStation.ConnectAsync(csms, CsmsFixture.Identity);
        await station.BootAsync();
        await EventAsync(station, "Started", 0, "CablePluggedIn", "EVConnected");
        await EventAsync(station, "Ended", 2, "EVCommunicationLost", "Idle");
        (await csms.TransactionsAsync()).Single().IsIncomplete.Should().BeTrue();
        await EventAsync(station, "Updated", 1, "ChargingStateChanged", "Charging");
        await EventAsync(station, "Updated", 1, "ChargingStateChanged", "Charging");
        var transaction = (await csms.TransactionsAsync()).Single();
        transaction.IsIncomplete.Should().BeFalse();
        transaction.EndedAt.Should().NotBeNull();
        transaction.ChargingState.Should().Be(ChargingStateEnumType.Idle);
    }

    [Test]
    public async Task Tells_what_the_energy_costs_when_there_is_a_price()
    {
        await using var csms = await CsmsFixture.StartAsync(CsmsFixture.Options with { PricePerKilowattHour = 0.5m });
        await using var station = await ScriptedStation.ConnectAsync(csms, CsmsFixture.Identity);
        await station.BootAsync();
        await EventAsync(station, "Started", 0, "CablePluggedIn", "EVConnected", meter: 1000);
        ((decimal?)(await EventAsync(station, "Updated", 1, "MeterValuePeriodic", "Charging", meter: 2000))["totalCost"]).Should().Be(0.5m);
        ((decimal?)(await EventAsync(station, "Ended", 2, "EVCommunicationLost", "Idle", meter: 4000))["totalCost"]).Should().Be(1.5m);
    }

    [Test]
    public async Task Leaves_the_cost_to_a_station_that_calculates_it()
    {
        await using var csms = await CsmsFixture.StartAsync(CsmsFixture.Options with { PricePerKilowattHour = 0.5m });
        await using var station = await ScriptedStation.ConnectAsync(csms, CsmsFixture.Identity);
        await station.BootAsync();
        const string cost = """, "costDetails": {"totalCost": {"currency": "EUR", "typeOfCost": "NormalCost", "total": {"exclTax": 1}}, "totalUsage": {"energy": 1, "chargingTime": 1, "idleTime": 0}}""";
        await EventAsync(station, "Started", 0, "CablePluggedIn", "EVConnected", cost, meter: 1000);
        (await EventAsync(station, "Updated", 1, "MeterValuePeriodic", "Charging", meter: 2000)).ContainsKey("totalCost").Should().BeFalse();
    }

    [Test]
    public async Task A_prepaid_driver_gets_a_cost_limit_once_and_pays()
    {
        var prepaid = new IdTokenAccount { IdToken = "PREPAID", Type = "ISO14443", Balance = 10 };
        await using var csms = await CsmsFixture.StartAsync(CsmsFixture.Options with { PricePerKilowattHour = 0.5m, IdTokens = [prepaid] });
        await using var station = await ScriptedStation.ConnectAsync(csms, CsmsFixture.Identity);
        await station.BootAsync();
        await station.CallAsync(
            "NotifyReport",
            """{"requestId": 1, "seqNo": 0, "generatedAt": "2026-01-01T00:00:00Z", "reportData": [{"component": {"name": "TxCtrlr"}, "variable": {"name": "SupportedLimits"}, "variableAttribute": [{"value": "maxEnergy,maxCost"}]}]}""");
        const string token = """, "idToken": {"idToken": "PREPAID", "type": "ISO14443"}""";
        var first = await EventAsync(station, "Started", 0, "Authorized", "EVConnected", token, meter: 0);
        ((decimal?)first["transactionLimit"]!["maxCost"]).Should().Be(10);
        first["idTokenInfo"]!["cacheExpiryDateTime"].Should().NotBeNull();
        (await EventAsync(station, "Updated", 1, "MeterValuePeriodic", "Charging", token, meter: 1000)).ContainsKey("transactionLimit").Should().BeFalse();
        await EventAsync(station, "Ended", 2, "EVCommunicationLost", "Idle", meter: 20000);
        (await csms.IdTokensAsync()).Single().Balance.Should().Be(0);
        ((string?)(await station.CallAsync("Authorize", """{"idToken": {"idToken": "PREPAID", "type": "ISO14443"}}"""))["idTokenInfo"]!["status"]).Should().Be("NoCredit");
    }

    [Test]
    public async Task Keeps_what_it_knows_over_a_restart()
    {
        var folder = Directory.CreateTempSubdirectory("csms-").FullName;
        try
        {
            await using (var csms = await CsmsFixture.StartAsync(CsmsFixture.Options with { Storage = new FileCsmsStorage(folder) }))
            {
                await using var station = await ScriptedStation.ConnectAsync(csms, CsmsFixture.Identity);
                await station.BootAsync();
                await EventAsync(station, "Started", 0, "CablePluggedIn", "EVConnected", Good);
                await station.CallAsync("StatusNotification", StationMessages.Both["StatusNotification"]);
                await csms.SetIdTokenAsync(new IdTokenAccount { IdToken = "NEW", Type = "Central" });
                (await csms.RemoveIdTokenAsync("BLOCKED", "ISO14443")).Should().BeTrue();
            }

            await using var again = await CsmsFixture.StartAsync(CsmsFixture.Options with { Storage = new FileCsmsStorage(folder) });
            (await again.TransactionsAsync(CsmsFixture.Identity)).Should().ContainSingle().Which.IdToken!.IdToken.Should().Be("good");
            (await again.StationAsync(CsmsFixture.Identity)).State.Connectors.Should().ContainSingle().Which.Status.Should().Be("Available");
            (await again.IdTokensAsync()).Select(token => token.IdToken).Should().Contain("NEW").And.NotContain("BLOCKED");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    internal static Task<JsonObject> EventAsync(ScriptedStation station, string type, int seqNo, string trigger, string state, string more = "", int? meter = null)
    {
        var values = meter is null ? "" : $$"""
            , "meterValue": [{"timestamp": "2026-01-01T00:00:00Z", "sampledValue": [{"value": {{meter}}, "measurand": "Energy.Active.Import.Register"}]}]
            """;
        return station.CallAsync("TransactionEvent", $$$"""
            {"eventType": "{{{type}}}", "timestamp": "2026-01-01T00:0{{{seqNo}}}:00Z", "triggerReason": "{{{trigger}}}", "seqNo": {{{seqNo}}},
             "transactionInfo": {"transactionId": "T1", "chargingState": "{{{state}}}"}{{{more}}}{{{values}}} }
            """);
    }
}
