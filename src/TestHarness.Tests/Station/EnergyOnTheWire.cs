using System.Text.Json.Nodes;
using FluentAssertions;
using NUnit.Framework;
using TestHarness.Ocpp;
using TestHarness.Ocpp.Messages;
using TestHarness.Station;
using TestHarness.Tests.Station.Security;

namespace TestHarness.Tests.Station;

/// <summary>Smart charging, ISO 15118, V2X and DER of the whole station, over a real connection.</summary>
[TestFixture]
public sealed class EnergyOnTheWire
{
    private StationBench _bench = null!;

    [TearDown]
    public async Task PowerOff() => await _bench.DisposeAsync();

    [Test]
    public async Task A_stored_profile_is_reported_as_it_was_sent([Values(OcppVersion.V201, OcppVersion.V21)] OcppVersion version, [Values("TxDefaultProfile", "ChargingStationMaxProfile")] string purpose)
    {
        _bench = await StationBench.BootedAsync(version, Equip);
        var profile = Profile(1, purpose, 0, 300, (0, 6));
        var evseId = purpose == "TxDefaultProfile" ? 1 : 0;

        (await SetProfileAsync(evseId, profile)).Should().Be("Accepted");
        (await _bench.AskAsync("GetChargingProfiles", new JsonObject { ["requestId"] = 5, ["chargingProfile"] = new JsonObject { ["chargingProfileId"] = new JsonArray(1) } }))["status"]!.ToString().Should().Be("Accepted");

        var report = (await _bench.NextAsync("ReportChargingProfiles")).Payload;
        report["evseId"]!.GetValue<int>().Should().Be(evseId);
        report["requestId"]!.GetValue<int>().Should().Be(5);
        JsonNode.DeepEquals(report["chargingProfile"]![0], profile).Should().BeTrue(report.ToJsonString());
    }

    [Test]
    public async Task Stacked_profiles_become_one_composite_schedule([Values(OcppVersion.V201, OcppVersion.V21)] OcppVersion version)
    {
        _bench = await StationBench.BootedAsync(version, Equip);
        await SetProfileAsync(1, Profile(1, "TxDefaultProfile", 0, 400, (0, 6), (100, 8), (200, 10)));
        await SetProfileAsync(1, Profile(2, "TxDefaultProfile", 1, 150, (0, 7), (100, 9)));

        var answer = await _bench.AskAsync("GetCompositeSchedule", new JsonObject { ["evseId"] = 1, ["duration"] = 350, ["chargingRateUnit"] = "A" });

        answer["status"]!.ToString().Should().Be("Accepted");
        var schedule = answer["schedule"]!;
        schedule["duration"]!.GetValue<int>().Should().Be(350);
        schedule["chargingSchedulePeriod"]!.AsArray().Select(static p => (p!["startPeriod"]!.GetValue<int>(), p["limit"]!.GetValue<decimal>()))
            .Should().Equal((0, 7), (100, 9), (150, 8), (200, 10));
    }

    [Test]
    public async Task The_meter_draws_what_the_limit_allows_and_a_limit_of_zero_suspends([Values(OcppVersion.V201, OcppVersion.V21)] OcppVersion version)
    {
        _bench = await StationBench.BootedAsync(version, Equip);
        await ChargeAsync(new EvOptions());
        await SetProfileAsync(1, Profile(1, "TxDefaultProfile", 0, null, (0, 6), (600, 0)));
        _bench.Csms.Calls.Clear();

        await _bench.PassAsync(TimeSpan.FromSeconds(601));

        _bench.Csms.Calls.Should().Contain(static c => c.Action == "TransactionEvent" && c.Payload["transactionInfo"]!["chargingState"] != null && c.Payload["transactionInfo"]!["chargingState"]!.ToString() == "SuspendedEVSE");
    }

    [Test]
    public async Task A_dynamic_setpoint_is_pushed_and_followed_into_discharging()
    {
        _bench = await StationBench.BootedAsync(OcppVersion.V21, options => Equip(options) with
        {
            Variables = new Dictionary<string, string> { ["SampledDataCtrlr.TxUpdatedMeasurands"] = "Energy.Active.Export.Register,Power.Active.Export", ["SampledDataCtrlr.TxUpdatedInterval"] = "60" },
        });
        var transaction = await ChargeAsync(new EvOptions { MaxDischargePower = 8000 });
        var profile = Profile(123, "TxProfile", 0, null, (0, 0));
        profile["chargingProfileKind"] = "Dynamic";
        profile["transactionId"] = transaction;
        var schedule = profile["chargingSchedule"]![0]!.AsObject();
        schedule.Remove("startSchedule");
        schedule["chargingRateUnit"] = "W";
        schedule["chargingSchedulePeriod"] = new JsonArray(new JsonObject { ["startPeriod"] = 0, ["operationMode"] = "CentralSetpoint", ["setpoint"] = 2000 });
        (await SetProfileAsync(1, profile)).Should().Be("Accepted");

        (await _bench.AskAsync("UpdateDynamicSchedule", new JsonObject { ["chargingProfileId"] = 123, ["scheduleUpdate"] = new JsonObject { ["setpoint"] = -6000 } }))["status"]!.ToString().Should().Be("Accepted");
        _bench.Csms.Calls.Clear();
        await _bench.PassAsync(TimeSpan.FromMinutes(11));

        var samples = _bench.Csms.Calls.Where(static c => c.Action == "TransactionEvent")
            .SelectMany(static c => c.Payload["meterValue"]?.AsArray() ?? []).SelectMany(static m => m!["sampledValue"]!.AsArray());
        samples.Where(static s => s!["measurand"]?.ToString() == "Energy.Active.Export.Register").Max(static s => s!["value"]!.GetValue<double>()).Should().BeGreaterThan(900);
        await _bench.AskAsync("GetChargingProfiles", new JsonObject { ["requestId"] = 5, ["chargingProfile"] = new JsonObject { ["chargingProfileId"] = new JsonArray(123) } });
        (await _bench.NextAsync("ReportChargingProfiles")).Payload["chargingProfile"]![0]!["dynUpdateTime"].Should().NotBeNull();
    }

    [Test]
    public async Task A_contract_certificate_starts_charging_when_it_is_plugged_in([Values(OcppVersion.V201, OcppVersion.V21)] OcppVersion version)
    {
        var moRoot = new TestAuthority("MO root");
        _bench = await StationBench.BootedAsync(version, Equip);
        (await _bench.AskAsync("InstallCertificate", new JsonObject { ["certificateType"] = "MORootCertificate", ["certificate"] = moRoot.Pem }))["status"]!.ToString().Should().Be("Accepted");
        _bench.Csms.AnswerAlways("Authorize", static _ => ScriptedCsms.Result(new JsonObject { ["idTokenInfo"] = new JsonObject { ["status"] = "Accepted" }, ["certificateStatus"] = "Accepted" }));
        _bench.Csms.AnswerAlways("NotifyEVChargingNeeds", static _ => ScriptedCsms.Result(new JsonObject { ["status"] = "Accepted" }));
        var (chain, key) = new TestAuthority("MO sub", moRoot).Contract("NLABCC123456789", ocsp: "http://ocsp.example");

        await _bench.Station.PlugInAsync(1, 1, new EvOptions { Iso15118 = new EvIso15118Options { ContractCertificateChain = chain, ContractCertificateKey = key } });

        (await _bench.NextAsync("TransactionEvent")).Payload["triggerReason"]!.ToString().Should().Be("CablePluggedIn");
        var authorize = (await _bench.NextAsync("Authorize")).Payload;
        authorize["idToken"]!["type"]!.ToString().Should().Be("eMAID");
        authorize["iso15118CertificateHashData"]!.AsArray().Should().HaveCount(2);
        (await _bench.NextAsync("TransactionEvent")).Payload["triggerReason"]!.ToString().Should().Be("Authorized");
        await _bench.NextAsync("NotifyEVChargingNeeds");
    }

    [Test]
    public async Task A_V2G_certificate_is_renewed_and_its_status_fetched([Values(OcppVersion.V201, OcppVersion.V21)] OcppVersion version)
    {
        var root = new TestAuthority("V2G root");
        _bench = await StationBench.BootedAsync(version, Equip);
        await _bench.AskAsync("InstallCertificate", new JsonObject { ["certificateType"] = "V2GRootCertificate", ["certificate"] = root.Pem });
        _bench.Csms.AnswerAlways("SignCertificate", static _ => ScriptedCsms.Result(new JsonObject { ["status"] = "Accepted" }));
        _bench.Csms.AnswerAlways("GetCertificateStatus", static _ => ScriptedCsms.Result(new JsonObject { ["status"] = "Accepted", ["ocspResult"] = "AAAA" }));

        (await _bench.AskAsync("TriggerMessage", new JsonObject { ["requestedMessage"] = "SignV2GCertificate" }))["status"]!.ToString().Should().Be("Accepted");
        var request = (await _bench.NextAsync("SignCertificate")).Payload;
        var chain = new TestAuthority("CPO sub 2", new TestAuthority("CPO sub 1", root)).SignCsr(request["csr"]!.ToString(), ocsp: "http://ocsp.example");
        (await _bench.AskAsync("CertificateSigned", new JsonObject { ["certificateChain"] = chain, ["certificateType"] = "V2GCertificate" }))["status"]!.ToString().Should().Be("Accepted");

        for (var i = 0; i < 3; i++)
            await _bench.NextAsync("GetCertificateStatus");
        var listed = await _bench.AskAsync("GetInstalledCertificateIds", new JsonObject { ["certificateType"] = new JsonArray("V2GCertificateChain") });
        listed["certificateHashDataChain"]![0]!["childCertificateHashData"]!.AsArray().Should().HaveCount(2);
    }

    [Test]
    public async Task An_invalid_certificate_is_told_as_a_security_event([Values(OcppVersion.V201, OcppVersion.V21)] OcppVersion version)
    {
        _bench = await StationBench.BootedAsync(version, Equip);
        _bench.Csms.AnswerAlways("SignCertificate", static _ => ScriptedCsms.Result(new JsonObject { ["status"] = "Accepted" }));
        await _bench.AskAsync("TriggerMessage", new JsonObject { ["requestedMessage"] = "SignChargingStationCertificate" });
        var csr = (await _bench.NextAsync("SignCertificate")).Payload["csr"]!.ToString();

        var answer = await _bench.AskAsync("CertificateSigned", new JsonObject { ["certificateChain"] = new TestAuthority("stranger").SignCsr(csr), ["certificateType"] = "ChargingStationCertificate" });

        answer["status"]!.ToString().Should().Be("Rejected");
        (await _bench.NextAsync("SecurityEventNotification")).Payload["type"]!.ToString().Should().Be("InvalidChargingStationCertificate");
    }

    [Test]
    public async Task DER_controls_are_set_reported_and_cleared()
    {
        _bench = await StationBench.BootedAsync(OcppVersion.V21, Equip);
        var control = new JsonObject
        {
            ["isDefault"] = true,
            ["controlId"] = "control1",
            ["controlType"] = "LimitMaxDischarge",
            ["limitMaxDischarge"] = new JsonObject { ["priority"] = 6, ["pctMaxDischargePower"] = 50 },
        };
        (await StatusAsync("SetDERControl", control)).Should().Be("Accepted");
        (await StatusAsync("GetDERControl", new JsonObject { ["requestId"] = 9 })).Should().Be("Accepted");

        var report = (await _bench.NextAsync("ReportDERControl")).Payload;
        report["limitMaxDischarge"]![0]!["id"]!.ToString().Should().Be("control1");
        report.ContainsKey("curve").Should().BeFalse();
        (await StatusAsync("ClearDERControl", new JsonObject { ["isDefault"] = true, ["controlId"] = "control1" })).Should().Be("Accepted");
        (await StatusAsync("GetDERControl", new JsonObject { ["requestId"] = 10 })).Should().Be("NotFound");
        (await StatusAsync("GetDERControl", new JsonObject { ["requestId"] = 11, ["controlType"] = "WattPF" })).Should().Be("NotSupported");

        async Task<string> StatusAsync(string action, JsonObject payload) => (await _bench.AskAsync(action, payload))["status"]!.ToString();
    }

    private static StationOptions Equip(StationOptions options) => options with { Evses = [new EvseOptions { SupportsIso15118 = true, SupportsV2X = true }] };

    private JsonObject Profile(int id, string purpose, int stackLevel, int? duration, params (int Start, decimal Limit)[] periods)
    {
        var schedule = new JsonObject
        {
            ["id"] = 1,
            ["startSchedule"] = Rfc3339.Format(_bench.Now),
            ["chargingRateUnit"] = "A",
            ["chargingSchedulePeriod"] = new JsonArray([.. periods.Select(static p => new JsonObject { ["startPeriod"] = p.Start, ["limit"] = p.Limit, ["numberPhases"] = 3 })]),
        };
        if (duration is { } seconds)
            schedule["duration"] = seconds;
        return new JsonObject
        {
            ["id"] = id,
            ["stackLevel"] = stackLevel,
            ["chargingProfilePurpose"] = purpose,
            ["chargingProfileKind"] = "Absolute",
            ["chargingSchedule"] = new JsonArray(schedule),
        };
    }

    private async Task<string> SetProfileAsync(int evseId, JsonObject profile) =>
        (await _bench.AskAsync("SetChargingProfile", new JsonObject { ["evseId"] = evseId, ["chargingProfile"] = profile.DeepClone() }))["status"]!.ToString();

    private async Task<string> ChargeAsync(EvOptions ev)
    {
        await _bench.Station.PlugInAsync(1, 1, ev);
        await _bench.Station.PresentIdTokenAsync("TOKEN1", evseId: 1);
        await _bench.SettleAsync();
        return _bench.Csms.Calls.Last(static c => c.Action == "TransactionEvent").Payload["transactionInfo"]!["transactionId"]!.ToString();
    }
}
