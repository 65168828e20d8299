using FluentAssertions;
using NUnit.Framework;
using TestHarness.Ocpp;
using TestHarness.Ocpp.Messages.V21;
using TestHarness.Station.DeviceModel;
using TestHarness.Station.Limits;
using TestHarness.Station.SmartCharging;
using static TestHarness.Tests.Station.SmartCharging.Profiles;
using Kind = TestHarness.Ocpp.Messages.V21.ChargingProfileKindEnumType;
using Purpose = TestHarness.Ocpp.Messages.V21.ChargingProfilePurposeEnumType;
using Unit = TestHarness.Ocpp.Messages.V21.ChargingRateUnitEnumType;

namespace TestHarness.Tests.Station.SmartCharging;

[TestFixture]
public sealed class ExternalLimitHandling
{
    private StationRig _station = null!;

    [SetUp]
    public async Task Boot() => _station = await StationRig.BootAsync();

    [TearDown]
    public async Task PowerOff()
    {
        await _station.DisposeAsync();
        _station.Failures.Should().BeEmpty();
    }

    [Test]
    public async Task An_external_limit_holds_is_told_and_is_released()
    {
        (await SetAsync(0, 10)).Should().BeTrue();
        Amperes().Should().Be(10);
        _station.Link.Of<NotifyChargingLimitRequest>().Should().ContainSingle().Which.Should().BeEquivalentTo(new { EvseId = 0, ChargingLimit = new { ChargingLimitSource = "EMS" } });
        await SetAsync(0, 10.1m);
        _station.Link.Of<NotifyChargingLimitRequest>().Should().HaveCount(1, "the change is not significant");
        await SetAsync(0, 12);
        _station.Link.Of<NotifyChargingLimitRequest>().Should().HaveCount(2);

        await _station.RunAsync(() => _station.Get<ExternalLimits>().ClearAsync(0, false));
        Amperes().Should().Be(32);
        _station.Link.Of<ClearedChargingLimitRequest>().Should().ContainSingle();
    }

    [Test]
    public async Task The_CSMS_sees_it_as_a_profile_but_cannot_touch_it()
    {
        await SetAsync(0, 10);
        await _station.SendAsync(new GetChargingProfilesRequest { RequestId = 1, ChargingProfile = new ChargingProfileCriterionType { ChargingLimitSource = ["EMS"] } });
        var profile = _station.Link.Of<ReportChargingProfilesRequest>().Single().ChargingProfile.Single();

        profile.Should().BeEquivalentTo(new { ChargingProfilePurpose = Purpose.ChargingStationExternalConstraints, ChargingProfileKind = Kind.Dynamic });
        profile.Id.Should().BeNegative();
        (await _station.SendAsync(new ClearChargingProfileRequest { ChargingProfileId = profile.Id })).Status.Should().Be(ClearChargingProfileStatusEnumType.Unknown);
        (await _station.SendAsync(new UpdateDynamicScheduleRequest { ChargingProfileId = profile.Id, ScheduleUpdate = new ChargingScheduleUpdateType { Limit = 30 } })).Status.Should().Be(ChargingProfileStatusEnumType.Rejected);
        (await _station.SendAsync(new SetChargingProfileRequest { EvseId = 1, ChargingProfile = Absolute(Purpose.TxDefaultProfile, 0, Noon, null, (0, 6)).Profile with { Id = profile.Id } })).Status.Should().Be(ChargingProfileStatusEnumType.Rejected);
    }

    [Test]
    public async Task Local_generation_comes_on_top()
    {
        await _station.SendAsync(new SetChargingProfileRequest { EvseId = 1, ChargingProfile = Absolute(Purpose.TxDefaultProfile, 0, Noon, null, (0, 6)).Profile });
        await SetAsync(0, 4, localGeneration: true);

        Amperes().Should().Be(10);
        _station.Link.Of<NotifyChargingLimitRequest>().Single().ChargingLimit.IsLocalGeneration.Should().BeTrue();
    }

    [Test]
    public async Task Where_external_profiles_are_not_allowed_only_a_profile_of_the_CSMS_lets_the_limit_in()
    {
        _station.Get<DeviceModelService>().Store(SmartChargingVariables.ExternalConstraintsProfileDisallowed, "true");
        (await SetAsync(1, 10)).Should().BeFalse();
        Amperes().Should().Be(32);

        var granting = Of(Purpose.TxDefaultProfile, Kind.Dynamic, 0, null, null, Unit.A, (0, 20)).WithPeriods(static p => p with { OperationMode = OperationModeEnumType.ExternalLimits });
        await _station.SendAsync(new SetChargingProfileRequest { EvseId = 1, ChargingProfile = granting.Profile });
        (await SetAsync(1, 10)).Should().BeTrue();

        Amperes().Should().Be(10);
    }

    [Test]
    public async Task In_2_0_1_it_is_an_absolute_profile()
    {
        _station.Link.Version = OcppVersion.V201;
        await SetAsync(0, 10);

        _station.Get<ProfileStore>().All.Should().ContainSingle().Which.Profile.ChargingProfileKind.Should().Be(Kind.Absolute);
        (await SetAsync(0, 10, localGeneration: true)).Should().BeFalse();
    }

    private double? Amperes() => _station.Get<IPowerLimits>().Current(1).Amperes;

    private async Task<bool> SetAsync(int evseId, decimal limit, bool localGeneration = false)
    {
        var accepted = false;
        await _station.RunAsync(async () => accepted = await _station.Get<ExternalLimits>().SetAsync(evseId, limit, Unit.A, localGeneration));
        return accepted;
    }
}
