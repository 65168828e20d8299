using FluentAssertions;
using NUnit.Framework;
using TestHarness.Csms;
using TestHarness.Ocpp.Messages.V21;

namespace TestHarness.Tests.Csms;

[TestFixture]
public sealed class SmartChargingTests : OneStationTests
{
    private const string Accepted = """{"status": "Accepted"}""";

    [SetUp]
    public void AnswerAll()
    {
        foreach (var action in new[] { "SetChargingProfile", "ClearChargingProfile", "UpdateDynamicSchedule", "SetDERControl", "ClearDERControl", "GetDERControl" })
            Station.Answers(action, Accepted);
    }

    [Test]
    public async Task Sets_a_profile_with_ids_of_its_own_and_replaces_it_under_the_same_id()
    {
        var (first, _) = await Csms.SmartCharging.SetChargingProfileAsync(CsmsFixture.Identity, 1, Profile());
        first.Id.Should().BePositive();
        var (second, _) = await Csms.SmartCharging.SetChargingProfileAsync(CsmsFixture.Identity, 1, Profile() with { ValidFrom = DateTimeOffset.UtcNow });
        second.Id.Should().Be(first.Id, "two profiles of one stack level and purpose must not hold at once");
        (await InstalledAsync()).Should().ContainSingle();
        var third = () => Csms.SmartCharging.SetChargingProfileAsync(CsmsFixture.Identity, 1, Profile() with { Id = 4711 });
        await third.Should().ThrowAsync<InvalidOperationRequestException>().WithMessage("*K01.FR.06*");
    }

    private static IEnumerable<TestCaseData> Forbidden()
    {
        var profile = Profile();
        yield return new TestCaseData(1, profile with { ChargingProfilePurpose = ChargingProfilePurposeEnumType.TxProfile }, "K01.FR.03");
        yield return new TestCaseData(1, profile with { ChargingProfilePurpose = ChargingProfilePurposeEnumType.ChargingStationExternalConstraints }, "K01.FR.22");
        yield return new TestCaseData(1, profile with { ChargingProfilePurpose = ChargingProfilePurposeEnumType.ChargingStationMaxProfile }, "EVSE 0");
        yield return new TestCaseData(1, With(new ChargingSchedulePeriodType { StartPeriod = 0, Limit = 6, PhaseToUse = 1, NumberPhases = 3 }), "K01.FR.19");
        yield return new TestCaseData(1, With(new ChargingSchedulePeriodType { StartPeriod = 10, Limit = 6 }), "K01.FR.31");
        yield return new TestCaseData(1, With(new ChargingSchedulePeriodType { StartPeriod = 0, Limit = 6, OperationMode = OperationModeEnumType.CentralSetpoint, Setpoint = 1 }), "Q03.FR.02");
        yield return new TestCaseData(1, With(new ChargingSchedulePeriodType { StartPeriod = 0, Limit = 6, DischargeLimit = -6 }), "Q02.FR.02");
    }

    [TestCaseSource(nameof(Forbidden))]
    public async Task Refuses_to_send_a_profile_that_a_CSMS_must_not_send(int evseId, ChargingProfileType profile, string rule)
    {
        var set = () => Csms.SmartCharging.SetChargingProfileAsync(CsmsFixture.Identity, evseId, profile);
        await set.Should().ThrowAsync<InvalidOperationRequestException>().WithMessage($"*{rule}*");
        Station.Unexpected.Should().BeEmpty();
    }

    [Test]
    public async Task Gives_a_transaction_a_profile_for_the_needs_of_its_EV()
    {
        var needs = StationMessages.Both["NotifyEVChargingNeeds"];
        ((string?)(await Station.CallAsync("NotifyEVChargingNeeds", needs))["status"]).Should().Be("Rejected", "there is no transaction");
        await TransactionTests.EventAsync(Station, "Started", 0, "Authorized", "EVConnected", """, "evse": {"id": 1, "connectorId": 1}""");
        ((string?)(await Station.CallAsync("NotifyEVChargingNeeds", needs))["status"]).Should().Be("Accepted");
        var profile = (await Station.ReceiveAsync("SetChargingProfile"))["chargingProfile"]!;
        ((string?)profile["chargingProfilePurpose"]).Should().Be("TxProfile");
        ((string?)profile["transactionId"]).Should().Be("T1");
        ((decimal?)profile["chargingSchedule"]![0]!["chargingSchedulePeriod"]![0]!["limit"]).Should().Be(32);

        ((string?)(await Station.CallAsync("NotifyEVChargingSchedule", StationMessages.Both["NotifyEVChargingSchedule"]))["status"]).Should().Be("Accepted");
        var above = StationMessages.Both["NotifyEVChargingSchedule"].Replace("16.0", "48.0", StringComparison.Ordinal);
        ((string?)(await Station.CallAsync("NotifyEVChargingSchedule", above))["status"]).Should().Be("Rejected");
        ((int?)(await Station.ReceiveAsync("SetChargingProfile"))["chargingProfile"]!["id"]).Should().Be((int?)profile["id"], "an EV that exceeds its profile is given another try (K15.FR.13)");
    }

    [Test]
    public async Task Pushes_set_points_until_it_is_told_to_stop_and_answers_who_pulls_them()
    {
        var (profile, _) = await Csms.SmartCharging.StartDynamicProfileAsync(
            CsmsFixture.Identity,
            1,
            Profile() with { ChargingProfileKind = ChargingProfileKindEnumType.Dynamic },
            TimeSpan.FromMilliseconds(20),
            number => new ChargingScheduleUpdateType { Limit = 6 + number });
        ((string?)(await Station.ReceiveAsync("SetChargingProfile"))["chargingProfile"]!["chargingProfileKind"]).Should().Be("Dynamic");
        for (var number = 1; number <= 3; number++)
        {
            var update = await Station.ReceiveAsync("UpdateDynamicSchedule");
            ((int?)update["chargingProfileId"]).Should().Be(profile.Id);
            ((decimal?)update["scheduleUpdate"]!["limit"]).Should().Be(6 + number);
        }

        var pulled = await Station.CallAsync("PullDynamicScheduleUpdate", $$"""{"chargingProfileId": {{profile.Id}} }""");
        ((decimal?)pulled["scheduleUpdate"]!["limit"]).Should().BeGreaterThanOrEqualTo(8);
        await Csms.SmartCharging.StopDynamicProfileAsync(CsmsFixture.Identity, profile.Id);
        ((int?)(await Station.ReceiveAsync("ClearChargingProfile"))["chargingProfileId"]).Should().Be(profile.Id);
        (await InstalledAsync()).Should().BeEmpty();
        ((string?)(await Station.CallAsync("PullDynamicScheduleUpdate", $$"""{"chargingProfileId": {{profile.Id}} }"""))["status"]).Should().Be("Rejected");
    }

    [Test]
    public async Task Needs_a_criterion_to_clear_profiles()
    {
        var clear = () => Csms.SmartCharging.ClearChargingProfileAsync(CsmsFixture.Identity);
        await clear.Should().ThrowAsync<InvalidOperationRequestException>();
    }

    [Test]
    public async Task Collects_reported_profiles()
    {
        Station.Answers("GetChargingProfiles", Accepted);
        var asking = Csms.SmartCharging.GetChargingProfilesAsync(CsmsFixture.Identity, new ChargingProfileCriterionType { StackLevel = 0 });
        var id = (int)(await Station.ReceiveAsync("GetChargingProfiles"))["requestId"]!;
        await Station.CallAsync("ReportChargingProfiles", StationMessages.Both["ReportChargingProfiles"].Replace("\"requestId\": 1", $"\"requestId\": {id}", StringComparison.Ordinal));
        (await asking).Should().ContainSingle().Which.Profile.Id.Should().Be(5);
    }

    [Test]
    public async Task Sets_default_and_scheduled_DER_controls_and_follows_them()
    {
        var droop = new FreqDroopType { Priority = 6, OverFreq = 50.5m, UnderFreq = 49.5m, OverDroop = 0.05m, UnderDroop = 0.05m, ResponseTime = 10 };
        var (byDefault, _) = await Csms.Der.SetDERControlAsync(
            CsmsFixture.Identity,
            new SetDERControlRequest { IsDefault = true, ControlId = "", ControlType = DERControlEnumType.FreqDroop, FreqDroop = droop });
        var sent = await Station.ReceiveAsync("SetDERControl");
        ((string?)sent["controlId"]).Should().Be(byDefault.ControlId).And.NotBeEmpty();

        Station.Answers("SetDERControl", $$"""{"status": "Accepted", "supersededIds": ["{{byDefault.ControlId}}"]}""");
        await Csms.Der.SetDERControlAsync(
            CsmsFixture.Identity,
            new SetDERControlRequest { IsDefault = true, ControlId = "second", ControlType = DERControlEnumType.FreqDroop, FreqDroop = droop with { Priority = 2 } });
        var controls = (await Csms.StationAsync(CsmsFixture.Identity)).State.DerControls;
        controls.Single(control => control.ControlId == byDefault.ControlId).IsSuperseded.Should().BeTrue();
        controls.Single(control => control.ControlId == "second").Should().Match<TestHarness.Csms.Stations.InstalledDerControl>(control => !control.IsSuperseded && control.Priority == 2);

        await Csms.Der.ClearDERControlAsync(CsmsFixture.Identity, isDefault: true);
        (await Csms.StationAsync(CsmsFixture.Identity)).State.DerControls.Should().BeEmpty();
    }

    [Test]
    public async Task Refuses_a_DER_control_whose_settings_are_of_another_type_or_whose_default_is_scheduled()
    {
        var droop = new FreqDroopType { Priority = 6, OverFreq = 50.5m, UnderFreq = 49.5m, OverDroop = 0.05m, UnderDroop = 0.05m, ResponseTime = 10 };
        var request = new SetDERControlRequest { IsDefault = true, ControlId = "x", ControlType = DERControlEnumType.FreqWatt, FreqDroop = droop };
        var set = (SetDERControlRequest control) => Csms.Der.SetDERControlAsync(CsmsFixture.Identity, control);
        await set.Invoking(act => act(request)).Should().ThrowAsync<InvalidOperationRequestException>().WithMessage("*'curve'*");
        await set.Invoking(act => act(request with { ControlType = DERControlEnumType.FreqDroop, FreqDroop = droop with { StartTime = DateTimeOffset.UtcNow } }))
            .Should().ThrowAsync<InvalidOperationRequestException>().WithMessage("*startTime*");
    }

    [Test]
    public async Task Collects_DER_controls_in_all_reports_and_none_when_there_are_none()
    {
        var asking = Csms.Der.GetDERControlAsync(CsmsFixture.Identity, isDefault: true);
        var id = (int)(await Station.ReceiveAsync("GetDERControl"))["requestId"]!;
        const string droop = """{"id": "d1", "isDefault": true, "isSuperseded": false, "freqDroop": {"priority": 6, "overFreq": 50.5, "underFreq": 49.5, "overDroop": 0.05, "underDroop": 0.05, "responseTime": 10}}""";
        const string enter = """{"id": "e1", "enterService": {"priority": 1, "highVoltage": 250, "lowVoltage": 210, "highFreq": 50.5, "lowFreq": 49.5}}""";
        await Station.CallAsync("ReportDERControl", $$"""{"requestId": {{id}}, "tbc": true, "freqDroop": [{{droop}}]}""");
        await Station.CallAsync("ReportDERControl", $$"""{"requestId": {{id}}, "enterService": [{{enter}}]}""");
        (await asking).Reports.Should().HaveCount(2);
        (await Csms.StationAsync(CsmsFixture.Identity)).State.DerControls.Select(control => control.ControlId).Should().Equal("d1", "e1");

        Station.Answers("GetDERControl", """{"status": "NotFound"}""");
        (await Csms.Der.GetDERControlAsync(CsmsFixture.Identity)).Reports.Should().BeEmpty();
    }

    private static ChargingProfileType Profile() => With(new ChargingSchedulePeriodType { StartPeriod = 0, Limit = 6 });

    private static ChargingProfileType With(params ChargingSchedulePeriodType[] periods) => new()
    {
        Id = 0,
        StackLevel = 0,
        ChargingProfilePurpose = ChargingProfilePurposeEnumType.TxDefaultProfile,
        ChargingProfileKind = ChargingProfileKindEnumType.Absolute,
        ChargingSchedule = [new ChargingScheduleType { Id = 1, ChargingRateUnit = ChargingRateUnitEnumType.A, ChargingSchedulePeriod = periods }],
    };

    private async Task<IReadOnlyList<TestHarness.Csms.Stations.InstalledProfile>> InstalledAsync() => (await Csms.StationAsync(CsmsFixture.Identity)).State.ChargingProfiles;
}
