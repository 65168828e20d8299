using FluentAssertions;
using NUnit.Framework;
using TestHarness.Ocpp.Messages.V21;
using TestHarness.Station;
using TestHarness.Station.Limits;
using TestHarness.Station.SmartCharging;
using TestHarness.Tests.Station.SmartCharging;
using static TestHarness.Tests.Station.SmartCharging.Profiles;
using Kind = TestHarness.Ocpp.Messages.V21.ChargingProfileKindEnumType;
using Purpose = TestHarness.Ocpp.Messages.V21.ChargingProfilePurposeEnumType;
using Unit = TestHarness.Ocpp.Messages.V21.ChargingRateUnitEnumType;

namespace TestHarness.Tests.Station.V2x;

[TestFixture]
public sealed class DynamicProfileHandling
{
    private StationRig _station = null!;

    [SetUp]
    public async Task Boot()
    {
        _station = await StationRig.BootAsync(new StationOptions { Identity = "CS1", CsmsUrl = new Uri("ws://csms"), Evses = [new EvseOptions { SupportsV2X = true, SupportsIso15118 = true }] });
        await _station.RunAsync(() =>
        {
            var evse = _station.Cabinet.Evses[0];
            evse.PlugIn(evse.Connectors[0], new EvOptions { MaxDischargePower = 8000 });
            _station.Transactions.Start("tx", 1);
        });
    }

    [TearDown]
    public async Task PowerOff()
    {
        await _station.DisposeAsync();
        _station.Failures.Should().BeEmpty();
    }

    [Test]
    public async Task The_time_of_setting_and_of_every_update_is_reported()
    {
        var profile = Of(Purpose.ChargingStationMaxProfile, Kind.Dynamic, 0, null, null, Unit.A, (0, 8)).Profile;
        await SetAsync(0, profile);
        _station.Get<ProfileStore>().Find(profile.Id)!.Profile.DynUpdateTime.Should().Be(Noon);

        await _station.AdvanceAsync(TimeSpan.FromSeconds(20));
        (await UpdateAsync(profile.Id, new ChargingScheduleUpdateType { Limit = 10 })).Should().Be(ChargingProfileStatusEnumType.Accepted);

        _station.Get<ProfileStore>().Find(profile.Id)!.Profile.DynUpdateTime.Should().Be(Noon.AddSeconds(20));
        _station.Get<IPowerLimits>().Current(1).Amperes.Should().Be(10);
    }

    [Test]
    public async Task Only_dynamic_profiles_are_updated()
    {
        var profile = Absolute(Purpose.TxDefaultProfile, 0, Noon, null, (0, 8)).Profile;
        await SetAsync(1, profile);

        (await UpdateAsync(profile.Id, new ChargingScheduleUpdateType { Limit = 10 })).Should().Be(ChargingProfileStatusEnumType.Rejected);
        (await UpdateAsync(4711, new ChargingScheduleUpdateType { Limit = 10 })).Should().Be(ChargingProfileStatusEnumType.Rejected);
        _station.Get<IPowerLimits>().Current(1).Amperes.Should().Be(8);
    }

    [Test]
    public async Task A_setpoint_goes_up_and_down_through_zero_and_its_mode_is_told()
    {
        var profile = Setpoint(4000);
        await SetAsync(1, profile);
        _station.Get<IPowerLimits>().Current(1).SetpointWatts.Should().BeApproximately(4000, 0.001);
        _station.Transactions.Reports.Should().Contain(static r => r.Reason == TriggerReasonEnumType.OperationModeChanged && r.Request.TransactionInfo.OperationMode == OperationModeEnumType.CentralSetpoint);

        await UpdateAsync(profile.Id, new ChargingScheduleUpdateType { Setpoint = -6000 });
        _station.Get<IPowerLimits>().Current(1).SetpointWatts.Should().BeApproximately(-6000, 0.001);
        await UpdateAsync(profile.Id, new ChargingScheduleUpdateType { Setpoint = -60000 });
        _station.Get<IPowerLimits>().Current(1).SetpointWatts.Should().BeApproximately(-22080, 0.001, "the outlet carries no more");
    }

    [Test]
    public async Task Without_an_update_within_its_duration_the_profile_ends_and_comes_back_with_the_next_one()
    {
        var profile = Setpoint(4000) with { StackLevel = 2 };
        profile = profile with { ChargingSchedule = [profile.ChargingSchedule[0] with { Duration = 60 }] };
        await SetAsync(1, profile);
        await SetAsync(1, Absolute(Purpose.TxDefaultProfile, 1, Noon, null, (0, 6)).Profile);

        await _station.AdvanceAsync(TimeSpan.FromSeconds(61));
        _station.Get<IPowerLimits>().Current(1).Should().BeEquivalentTo(new { SetpointWatts = (double?)null, Amperes = 6.0 });

        await UpdateAsync(profile.Id, new ChargingScheduleUpdateType { Setpoint = 2000 });
        _station.Get<IPowerLimits>().Current(1).SetpointWatts.Should().BeApproximately(2000, 0.001);
    }

    [Test]
    public async Task Updates_are_pulled_at_the_interval_that_the_profile_asks_for()
    {
        var setpoint = 1000;
        _station.Link.Answer<PullDynamicScheduleUpdateRequest>(_ => new PullDynamicScheduleUpdateResponse
        {
            Status = ChargingProfileStatusEnumType.Accepted,
            ScheduleUpdate = new ChargingScheduleUpdateType { Setpoint = setpoint += 1000 },
        });
        var profile = Setpoint(1000) with { DynUpdateInterval = 60 };
        await SetAsync(1, profile);

        await _station.AdvanceAsync(TimeSpan.FromSeconds(130));

        _station.Link.Of<PullDynamicScheduleUpdateRequest>().Should().HaveCount(2).And.OnlyContain(r => r.ChargingProfileId == profile.Id);
        _station.Get<IPowerLimits>().Current(1).SetpointWatts.Should().BeApproximately(3000, 0.001);
        await _station.SendAsync(new ClearChargingProfileRequest { ChargingProfileId = profile.Id });
        await _station.AdvanceAsync(TimeSpan.FromSeconds(200));
        _station.Link.Of<PullDynamicScheduleUpdateRequest>().Should().HaveCount(2);
    }

    [Test]
    public async Task A_refused_pull_is_repeated_one_interval_later()
    {
        _station.Link.Answer<PullDynamicScheduleUpdateRequest>(static _ => new PullDynamicScheduleUpdateResponse { Status = ChargingProfileStatusEnumType.Rejected });
        await SetAsync(1, Setpoint(1000) with { DynUpdateInterval = 60 });

        await _station.AdvanceAsync(TimeSpan.FromSeconds(190));

        _station.Link.Of<PullDynamicScheduleUpdateRequest>().Should().HaveCount(3);
    }

    [Test]
    public async Task An_idle_period_stops_the_energy()
    {
        var idle = Setpoint(0);
        await SetAsync(1, idle with { ChargingSchedule = [idle.ChargingSchedule[0] with { ChargingSchedulePeriod = [new ChargingSchedulePeriodType { StartPeriod = 0, OperationMode = OperationModeEnumType.Idle, EvseSleep = true }] }] });

        _station.Get<IPowerLimits>().Current(1).Should().BeEquivalentTo(new { Watts = 0.0, Amperes = 0.0, SetpointWatts = 0.0 });
    }

    private static ChargingProfileType Setpoint(decimal watts) =>
        Of(Purpose.TxProfile, Kind.Dynamic, 0, null, null, Unit.W, (0, 0)).WithPeriods(p => p with { Limit = null, Setpoint = watts, OperationMode = OperationModeEnumType.CentralSetpoint }).Profile;

    private async Task SetAsync(int evseId, ChargingProfileType profile) =>
        (await _station.SendAsync(new SetChargingProfileRequest { EvseId = evseId, ChargingProfile = profile })).Status.Should().Be(ChargingProfileStatusEnumType.Accepted);

    private async Task<ChargingProfileStatusEnumType> UpdateAsync(int id, ChargingScheduleUpdateType update) =>
        (await _station.SendAsync(new UpdateDynamicScheduleRequest { ChargingProfileId = id, ScheduleUpdate = update })).Status;
}
