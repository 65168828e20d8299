using FluentAssertions;
using NUnit.Framework;
using TestHarness.Ocpp.Messages.V21;
using TestHarness.Station;
using TestHarness.Station.Iso15118;
using static TestHarness.Tests.Station.SmartCharging.Profiles;
using Purpose = TestHarness.Ocpp.Messages.V21.ChargingProfilePurposeEnumType;

namespace TestHarness.Tests.Station.Iso15118;

/// <summary>Schedules that vehicles follow over ISO 15118 (K15 to K17).</summary>
[TestFixture]
public sealed class EvScheduleTests
{
    private StationRig _station = null!;

    [SetUp]
    public async Task Boot()
    {
        _station = await StationRig.BootAsync(new StationOptions { Identity = "CS1", CsmsUrl = new Uri("ws://csms"), Evses = [new EvseOptions { SupportsIso15118 = true }] });
        _station.Link.Answer<NotifyEVChargingNeedsRequest>(static _ => new NotifyEVChargingNeedsResponse { Status = NotifyEVChargingNeedsStatusEnumType.Accepted });
        await _station.RunAsync(() =>
        {
            var evse = _station.Cabinet.Evses[0];
            evse.PlugIn(evse.Connectors[0], new EvOptions { Iso15118 = new EvIso15118Options() });
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
    public async Task The_CSMS_is_told_how_the_vehicle_follows_the_schedule_that_it_was_given()
    {
        var profile = Absolute(Purpose.TxProfile, 0, Noon, 300, (0, 6), (60, 32)).Profile;
        await _station.SendAsync(new SetChargingProfileRequest { EvseId = 1, ChargingProfile = profile });

        var told = _station.Link.Of<NotifyEVChargingScheduleRequest>().Should().ContainSingle().Subject;
        told.Should().BeEquivalentTo(new { EvseId = 1, TimeBase = Noon, SelectedChargingScheduleId = 1 });
        told.ChargingSchedule.ChargingSchedulePeriod.Select(static period => (period.StartPeriod, period.Limit)).Should().Equal([(0, 6m), (60, 16m)], "it takes 16 A at most (K15.FR.09)");
    }

    [Test]
    public async Task Other_profiles_are_not_handed_to_it()
    {
        await _station.SendAsync(new SetChargingProfileRequest { EvseId = 1, ChargingProfile = Absolute(Purpose.TxDefaultProfile, 0, Noon, 300, (0, 6)).Profile });

        _station.Link.Of<NotifyEVChargingScheduleRequest>().Should().BeEmpty();
    }

    [Test]
    public async Task A_vehicle_with_other_needs_tells_them_again()
    {
        await _station.RunAsync(() => _station.Get<ChargingNeeds>().RenegotiateAsync(1, static ev => ev with { EnergyAmount = 5000 }));

        _station.Link.Of<NotifyEVChargingNeedsRequest>().Select(static needs => needs.ChargingNeeds.AcChargingParameters!.EnergyAmount).Should().Equal([36000m, 5000m], "K17.FR.01");
        await _station.Invoking(static station => station.Get<ChargingNeeds>().RenegotiateAsync(2, static ev => ev)).Should().ThrowAsync<InvalidOperationException>();
    }
}
