using FluentAssertions;
using NUnit.Framework;
using TestHarness.Ocpp;
using TestHarness.Ocpp.Messages.V21;
using TestHarness.Station;
using TestHarness.Station.DeviceModel;
using TestHarness.Station.Handling;
using TestHarness.Station.Limits;
using TestHarness.Station.SmartCharging;
using static TestHarness.Tests.Station.SmartCharging.Profiles;
using Kind = TestHarness.Ocpp.Messages.V21.ChargingProfileKindEnumType;
using Purpose = TestHarness.Ocpp.Messages.V21.ChargingProfilePurposeEnumType;
using Unit = TestHarness.Ocpp.Messages.V21.ChargingRateUnitEnumType;

namespace TestHarness.Tests.Station.SmartCharging;

[TestFixture]
public sealed class ChargingProfileHandling
{
    private StationRig _station = null!;

    [SetUp]
    public async Task Boot() => _station = await StationRig.BootAsync(new StationOptions
    {
        Identity = "CS1",
        CsmsUrl = new Uri("ws://csms"),
        Evses = [new EvseOptions { SupportsIso15118 = true, SupportsV2X = true }, new EvseOptions(), new EvseOptions { Phases = 0, Voltage = 400, MaxPower = 50000 }],
    });

    [TearDown]
    public async Task PowerOff()
    {
        await _station.DisposeAsync();
        _station.Failures.Should().BeEmpty();
    }

    [Test]
    public async Task A_default_profile_of_an_EVSE_is_accepted_and_reported_as_it_was_sent()
    {
        var profile = Absolute(Purpose.TxDefaultProfile, 0, Noon, 300, (0, 6)).WithPeriods(static p => p with { NumberPhases = 3 }).Profile;

        (await SetAsync(1, profile)).Status.Should().Be(ChargingProfileStatusEnumType.Accepted);
        var answer = await _station.SendAsync(new GetChargingProfilesRequest { RequestId = 7, ChargingProfile = new ChargingProfileCriterionType { ChargingProfileId = [profile.Id] } });

        answer.Status.Should().Be(GetChargingProfileStatusEnumType.Accepted);
        _station.Link.Of<ReportChargingProfilesRequest>().Should().ContainSingle().Which.Should().BeEquivalentTo(
            new { RequestId = 7, EvseId = 1, ChargingLimitSource = "CSO", Tbc = false, ChargingProfile = new[] { profile } });
    }

    [Test]
    public async Task Profiles_of_several_EVSEs_are_reported_in_several_messages_with_tbc()
    {
        for (var level = 0; level < 7; level++)
            await SetAsync(1, Absolute(Purpose.TxDefaultProfile, level, Noon, null, (0, 6)).Profile);
        await SetAsync(0, Absolute(Purpose.ChargingStationMaxProfile, 0, Noon, null, (0, 60)).Profile);

        await _station.SendAsync(new GetChargingProfilesRequest { RequestId = 3, ChargingProfile = new ChargingProfileCriterionType() });

        var reports = _station.Link.Of<ReportChargingProfilesRequest>().ToArray();
        reports.Select(static r => r.Tbc).Should().Equal(true, true, false);
        reports.Should().OnlyContain(static r => r.RequestId == 3);
        reports.Sum(static r => r.ChargingProfile.Count).Should().Be(8);
    }

    [Test]
    public async Task No_matching_profile_is_answered_with_NoProfiles()
    {
        await SetAsync(1, Absolute(Purpose.TxDefaultProfile, 0, Noon, null, (0, 6)).Profile);

        var answer = await _station.SendAsync(new GetChargingProfilesRequest { RequestId = 1, EvseId = 0, ChargingProfile = new ChargingProfileCriterionType { ChargingProfilePurpose = Purpose.TxDefaultProfile } });

        answer.Status.Should().Be(GetChargingProfileStatusEnumType.NoProfiles);
        _station.Link.Requests.Should().BeEmpty();
    }

    public static IEnumerable<TestCaseData> Mistakes()
    {
        var good = Absolute(Purpose.TxDefaultProfile, 0, Noon, 300, (0, 6), (60, 8));
        yield return Case("idle with a limit (Q10.FR.02)", 1, good.WithPeriods(static p => p with { OperationMode = OperationModeEnumType.Idle }), "InvalidSchedule");
        yield return Case("local load balancing (Q09.FR.01)", 1, good.WithPeriods(static p => p with { Limit = null, OperationMode = OperationModeEnumType.LocalLoadBalancing }), "UnsupportedParam");
        yield return Case("unknown EVSE", 9, good, "UnknownEvse");
        yield return Case("external constraints from the CSMS", 1, good.With(static p => p with { ChargingProfilePurpose = Purpose.ChargingStationExternalConstraints }), "InvalidProfile");
        yield return Case("station limit at an EVSE", 1, good.With(static p => p with { ChargingProfilePurpose = Purpose.ChargingStationMaxProfile }), "InvalidProfile");
        yield return Case("relative station limit", 0, Of(Purpose.ChargingStationMaxProfile, Kind.Relative, 0, null, null, Unit.A, (0, 6)), "InvalidProfile");
        yield return Case("TxProfile for the station", 0, good.With(static p => p with { ChargingProfilePurpose = Purpose.TxProfile, TransactionId = "t" }), "InvalidProfile");
        yield return Case("TxProfile without a transaction", 1, good.With(static p => p with { ChargingProfilePurpose = Purpose.TxProfile, TransactionId = "t" }), "TxNotFound");
        yield return Case("stack level too high", 1, good.With(static p => p with { StackLevel = 10 }), "InvalidStackLevel");
        yield return Case("validTo before validFrom", 1, good.With(static p => p with { ValidFrom = Noon, ValidTo = Noon.AddDays(-1) }), "InvalidProfile");
        yield return Case("recurring without recurrencyKind", 1, good.With(static p => p with { ChargingProfileKind = Kind.Recurring }), "InvalidProfile");
        yield return Case("absolute without startSchedule", 1, good.WithSchedule(static s => s with { StartSchedule = null }), "InvalidSchedule");
        yield return Case("relative with startSchedule", 1, good.With(static p => p with { ChargingProfileKind = Kind.Relative }), "InvalidSchedule");
        yield return Case("first period later", 1, Absolute(Purpose.TxDefaultProfile, 0, Noon, null, (10, 6)), "InvalidSchedule");
        yield return Case("periods out of order", 1, Absolute(Purpose.TxDefaultProfile, 0, Noon, null, (0, 6), (60, 7), (30, 8)), "InvalidSchedule");
        yield return Case("period without limit", 1, good.WithPeriods(static p => p with { Limit = null }), "InvalidSchedule");
        yield return Case("dynamic with two periods", 1, good.With(static p => p with { ChargingProfileKind = Kind.Dynamic }), "InvalidSchedule");
        yield return Case("dynUpdateInterval without Dynamic", 1, good.With(static p => p with { DynUpdateInterval = 5 }), "InvalidProfile");
        yield return Case("several schedules without ISO 15118", 1, good.With(static p => p with { ChargingSchedule = [p.ChargingSchedule[0], p.ChargingSchedule[0]] }), "InvalidSchedule");
        yield return Case("random delay for the station", 0, good.With(static p => p with { ChargingProfilePurpose = Purpose.ChargingStationMaxProfile }).WithSchedule(static s => s with { RandomizedDelay = 5 }), "InvalidSchedule");
        yield return Case("priority charging with a duration", 1, good.With(static p => p with { ChargingProfilePurpose = Purpose.PriorityCharging }), "InvalidSchedule");
        yield return Case("priority charging with a setpoint mode", 1, good.With(static p => p with { ChargingProfilePurpose = Purpose.PriorityCharging }).WithSchedule(static s => s with { Duration = null }).WithPeriods(static p => p with { OperationMode = OperationModeEnumType.CentralSetpoint, Setpoint = 1 }), "InvalidSchedule");
        yield return Case("operation mode not supported", 1, good.WithPeriods(static p => p with { OperationMode = OperationModeEnumType.LocalFrequency }), "InvalidOperationMode");
        yield return Case("setpoint mode at an EVSE without V2X", 2, good.WithPeriods(static p => p with { OperationMode = OperationModeEnumType.CentralSetpoint, Setpoint = 1 }), "InvalidOperationMode");
        yield return Case("setpoint outside of the limits", 1, good.WithPeriods(static p => p with { OperationMode = OperationModeEnumType.CentralSetpoint, Limit = 1000, DischargeLimit = -500, Setpoint = -750 }), "InvalidSchedule");
        yield return Case("phase to use that is not wired", 1, good.WithPeriods(static p => p with { NumberPhases = 1, PhaseToUse = 2 }), "InvalidSchedule");
        yield return Case("phase to use with three phases", 1, good.WithPeriods(static p => p with { NumberPhases = 3, PhaseToUse = 1 }), "InvalidSchedule");
        yield return Case("phases at a DC EVSE", 3, good.WithPeriods(static p => p with { NumberPhases = 3 }), "NoPhaseForDC");
        yield return Case("single phases without a TxProfile", 1, good.WithPeriods(static p => p with { LimitL2 = 5 }), "PhaseConflict");

        static TestCaseData Case(string name, int evseId, StoredProfile profile, string reason) => new TestCaseData(evseId, profile.Profile, reason).SetName("Refuses: " + name);
    }

    [TestCaseSource(nameof(Mistakes))]
    public async Task Refuses(int evseId, ChargingProfileType profile, string reasonCode)
    {
        var answer = await SetAsync(evseId, profile);

        answer.Status.Should().Be(ChargingProfileStatusEnumType.Rejected);
        answer.StatusInfo!.ReasonCode.Should().Be(reasonCode);
        _station.Get<ProfileStore>().All.Should().BeEmpty();
    }

    [Test]
    public async Task Ids_reserved_for_external_limits_are_refused()
    {
        _station.Get<DeviceModelService>().Store(SmartChargingVariables.MaxExternalConstraintsId, "1000000");

        (await SetAsync(1, Absolute(Purpose.TxDefaultProfile, 0, Noon, null, (0, 6)).Profile)).StatusInfo!.ReasonCode.Should().Be("InvalidProfileId");
    }

    [Test]
    public async Task The_same_purpose_and_stack_level_is_refused_while_both_would_be_valid()
    {
        var first = Absolute(Purpose.TxDefaultProfile, 0, Noon, null, (0, 6)).With(static p => p with { ValidTo = Noon.AddHours(1) }).Profile;
        await SetAsync(1, first);

        (await SetAsync(1, first with { Id = 9001 })).StatusInfo!.ReasonCode.Should().Be("DuplicateProfile");
        (await SetAsync(0, first with { Id = 9001, ValidFrom = Noon.AddHours(1), ValidTo = null })).StatusInfo!.ReasonCode.Should().Be("DuplicateProfile");
        (await SetAsync(2, first with { Id = 9002 })).Status.Should().Be(ChargingProfileStatusEnumType.Accepted);
        (await SetAsync(1, first with { Id = 9003, ValidFrom = Noon.AddHours(1), ValidTo = null })).Status.Should().Be(ChargingProfileStatusEnumType.Accepted);
    }

    [Test]
    public async Task The_same_id_replaces_the_profile()
    {
        var first = Absolute(Purpose.TxDefaultProfile, 0, Noon, null, (0, 6)).Profile;
        await SetAsync(1, first);
        await SetAsync(1, first with { StackLevel = 3 });

        _station.Get<ProfileStore>().All.Should().ContainSingle().Which.Profile.StackLevel.Should().Be(3);
    }

    [Test]
    public async Task Switched_off_smart_charging_is_not_supported()
    {
        _station.Get<DeviceModelService>().Store(SmartChargingVariables.Enabled, "false");
        var act = () => SetAsync(1, Absolute(Purpose.TxDefaultProfile, 0, Noon, null, (0, 6)).Profile);

        (await act.Should().ThrowAsync<CallErrorException>()).Which.Code.Should().Be("NotSupported");
    }

    [Test]
    public async Task Profiles_are_cleared_by_id_or_by_all_criteria_together()
    {
        var profiles = Enumerable.Range(0, 3).Select(static level => Absolute(Purpose.TxDefaultProfile, level, Noon, null, (0, 6)).Profile).ToArray();
        foreach (var profile in profiles)
            await SetAsync(1, profile);

        (await ClearAsync(new ClearChargingProfileRequest { ChargingProfileId = profiles[0].Id })).Should().Be(ClearChargingProfileStatusEnumType.Accepted);
        (await ClearAsync(new ClearChargingProfileRequest { ChargingProfileId = profiles[0].Id })).Should().Be(ClearChargingProfileStatusEnumType.Unknown);
        (await ClearAsync(new ClearChargingProfileRequest { ChargingProfileCriteria = new ClearChargingProfileType { StackLevel = 1, EvseId = 2 } })).Should().Be(ClearChargingProfileStatusEnumType.Unknown);
        (await ClearAsync(new ClearChargingProfileRequest { ChargingProfileCriteria = new ClearChargingProfileType { StackLevel = 1, EvseId = 1 } })).Should().Be(ClearChargingProfileStatusEnumType.Accepted);
        _station.Get<ProfileStore>().All.Should().ContainSingle().Which.Profile.Should().Be(profiles[2]);

        async Task<ClearChargingProfileStatusEnumType> ClearAsync(ClearChargingProfileRequest request) => (await _station.SendAsync(request)).Status;
    }

    [Test]
    public async Task Only_persistent_purposes_survive_a_reboot()
    {
        _station.Transactions.Start("tx", 1);
        await SetAsync(1, Absolute(Purpose.TxDefaultProfile, 0, Noon, null, (0, 6)).Profile);
        await SetAsync(0, Absolute(Purpose.ChargingStationMaxProfile, 0, Noon, null, (0, 60)).Profile);
        await SetAsync(1, Absolute(Purpose.TxProfile, 0, Noon, null, (0, 6)).Profile);
        await SetAsync(1, Of(Purpose.PriorityCharging, Kind.Relative, 0, null, null, Unit.A, (0, 32)).Profile);

        await _station.BootAsync();

        _station.Get<ProfileStore>().All.Select(static p => p.Purpose).Should().Equal(Purpose.TxDefaultProfile, Purpose.ChargingStationMaxProfile, Purpose.PriorityCharging);
        _station.Get<DeviceModelService>().Value(SmartChargingVariables.Entries).Should().Be("3");
    }

    [Test]
    public async Task The_limit_in_force_follows_the_schedule_as_time_passes()
    {
        var heard = new List<int>();
        var limits = _station.Get<IPowerLimits>();
        limits.Changed += heard.Add;
        await SetAsync(1, Absolute(Purpose.TxDefaultProfile, 0, Noon, 90, (0, 6), (60, 0)).Profile);

        limits.Current(1).Should().BeEquivalentTo(new { Amperes = 6.0, Watts = 4140.0, Phases = 3 });
        await _station.AdvanceAsync(TimeSpan.FromSeconds(60));
        limits.Current(1).Amperes.Should().Be(0);
        await _station.AdvanceAsync(TimeSpan.FromSeconds(30));
        limits.Current(1).Amperes.Should().Be(32);
        heard.Should().Equal(1, 1, 1);
    }

    [Test]
    public async Task A_schedule_in_local_time_moves_with_the_offset_of_the_station()
    {
        await WriteAsync("TimeZone", "");
        await WriteAsync("TimeOffset", "+01:00");
        await SetAsync(1, Absolute(Purpose.TxDefaultProfile, 0, Noon.AddHours(2), null, (0, 6)).WithSchedule(static s => s with { UseLocalTime = true }).Profile);
        var limits = _station.Get<IPowerLimits>();
        limits.Current(1).Amperes.Should().Be(32, "it is 13:00");

        await WriteAsync("TimeOffset", "+02:00");
        limits.Current(1).Amperes.Should().Be(6, "it is 14:00");

        Task WriteAsync(string variable, string value) => _station.RunAsync(() =>
            _station.Get<DeviceModelService>().Write(new VariableKey("ClockCtrlr", variable), AttributeKind.Actual, value).Should().Be(WriteResult.Accepted));
    }

    [Test]
    public async Task The_end_of_the_transaction_ends_its_TxProfile()
    {
        await _station.RunAsync(() => _station.Transactions.Start("tx", 1));
        await SetAsync(1, Absolute(Purpose.TxProfile, 0, Noon, null, (0, 6)).Profile);
        _station.Get<IPowerLimits>().Current(1).Amperes.Should().Be(6);

        await _station.RunAsync(() => _station.Transactions.End("tx"));

        _station.Get<ProfileStore>().All.Should().BeEmpty();
        _station.Get<IPowerLimits>().Current(1).Amperes.Should().Be(32);
    }

    [Test]
    public async Task A_profile_of_a_remote_start_serves_its_transaction_and_is_reported_as_given()
    {
        var given = Of(Purpose.TxProfile, Kind.Relative, 0, null, null, Unit.A, (0, 7)).Profile with { TransactionId = null };
        var profiles = _station.Get<ITransactionProfiles>();
        profiles.Check(given, 1).Should().BeNull();
        profiles.Check(given with { ChargingProfilePurpose = Purpose.TxDefaultProfile }, 1)!.ReasonCode.Should().Be("InvalidProfile");

        await _station.RunAsync(() =>
        {
            _station.Transactions.Start("tx", 1);
            profiles.Install(given, 1, "tx");
        });

        _station.Get<IPowerLimits>().Current(1).Amperes.Should().Be(7);
        _station.Get<ProfileStore>().All.Should().ContainSingle().Which.Profile.Should().Be(given);
    }

    [Test]
    public async Task A_changed_rate_is_reported_but_not_one_below_significance_or_to_a_standstill()
    {
        await _station.RunAsync(() =>
        {
            _station.Cabinet.Evses[0].PlugIn(_station.Cabinet.Evses[0].Connectors[0], new EvOptions { MaxPower = 11040 });
            _station.Transactions.Start("tx", 1);
        });
        await SetAsync(1, Absolute(Purpose.TxProfile, 0, Noon, null, (0, 20), (10, 10), (20, 9.8m), (30, 0)).Profile);
        _station.Transactions.Reports.Should().BeEmpty("the vehicle takes 16 A at most");

        await _station.AdvanceAsync(TimeSpan.FromSeconds(15));
        _station.Transactions.Reports.Should().ContainSingle().Which.Reason.Should().Be(TriggerReasonEnumType.ChargingRateChanged);
        await _station.AdvanceAsync(TimeSpan.FromSeconds(30));
        _station.Transactions.Reports.Should().HaveCount(1);
    }

    [Test]
    public async Task A_composite_schedule_starts_now_and_is_refused_for_an_unknown_EVSE()
    {
        await SetAsync(1, Absolute(Purpose.TxDefaultProfile, 0, Noon, 400, (0, 6), (100, 8), (200, 10)).Profile);
        await _station.AdvanceAsync(TimeSpan.FromSeconds(30));

        var answer = await _station.SendAsync(new GetCompositeScheduleRequest { EvseId = 1, Duration = 350, ChargingRateUnit = Unit.W });

        answer.Status.Should().Be(GenericStatusEnumType.Accepted);
        answer.Schedule!.ScheduleStart.Should().Be(Noon.AddSeconds(30));
        answer.Schedule.Limits().Should().Equal((0, 4140m), (70, 5520m), (170, 6900m));
        (await _station.SendAsync(new GetCompositeScheduleRequest { EvseId = 4, Duration = 350 })).Should().BeEquivalentTo(new { Status = GenericStatusEnumType.Rejected, Schedule = (object?)null });
        (await _station.SendAsync(new GetCompositeScheduleRequest { EvseId = 0, Duration = 350 })).Schedule!.EvseId.Should().Be(0);
    }

    [Test]
    public async Task Priority_charging_is_told_when_it_is_switched_on_and_off()
    {
        (await PriorityAsync("tx", true)).Should().Be(PriorityChargingStatusEnumType.Rejected);
        await _station.RunAsync(() => _station.Transactions.Start("tx", 1));
        (await PriorityAsync("tx", true)).Should().Be(PriorityChargingStatusEnumType.NoProfile);
        await SetAsync(0, Of(Purpose.PriorityCharging, Kind.Relative, 0, null, null, Unit.A, (0, 32)).Profile);
        await SetAsync(1, Absolute(Purpose.TxProfile, 0, Noon, null, (0, 6)).Profile);

        (await PriorityAsync("tx", true)).Should().Be(PriorityChargingStatusEnumType.Accepted);
        _station.Get<IPowerLimits>().Current(1).Amperes.Should().Be(32);
        (await PriorityAsync("tx", false)).Should().Be(PriorityChargingStatusEnumType.Accepted);
        (await PriorityAsync("tx", false)).Should().Be(PriorityChargingStatusEnumType.Accepted);

        _station.Get<IPowerLimits>().Current(1).Amperes.Should().Be(6);
        _station.Link.Of<NotifyPriorityChargingRequest>().Select(static r => r.Activated).Should().Equal(true, false);

        async Task<PriorityChargingStatusEnumType> PriorityAsync(string transaction, bool activate) =>
            (await _station.SendAsync(new UsePriorityChargingRequest { TransactionId = transaction, Activate = activate })).Status;
    }

    [Test]
    public async Task Profiles_with_maxOfflineDuration_end_offline_and_come_back_unless_told_otherwise()
    {
        await SetAsync(1, Absolute(Purpose.TxDefaultProfile, 3, Noon, null, (0, 20)).Profile with { MaxOfflineDuration = 60, InvalidAfterOfflineDuration = true });
        await SetAsync(1, Absolute(Purpose.TxDefaultProfile, 2, Noon, null, (0, 15)).Profile with { MaxOfflineDuration = 60 });
        await SetAsync(1, Absolute(Purpose.TxDefaultProfile, 1, Noon, null, (0, 10)).Profile);
        var limits = _station.Get<IPowerLimits>();

        await _station.RunAsync(_station.Link.Disconnect);
        limits.Current(1).Amperes.Should().Be(20);
        await _station.AdvanceAsync(TimeSpan.FromSeconds(61));
        limits.Current(1).Amperes.Should().Be(10);
        await _station.RunAsync(_station.Link.Connect);
        limits.Current(1).Amperes.Should().Be(15);
    }

    [Test]
    public void Messages_of_2_1_alone_are_not_handled_in_2_0_1()
    {
        var act = () => _station.SendAsync(new UsePriorityChargingRequest { TransactionId = "t", Activate = true }, OcppVersion.V201);

        act.Should().ThrowAsync<InvalidOperationException>();
    }

    private Task<SetChargingProfileResponse> SetAsync(int evseId, ChargingProfileType profile) =>
        _station.SendAsync(new SetChargingProfileRequest { EvseId = evseId, ChargingProfile = profile });
}
