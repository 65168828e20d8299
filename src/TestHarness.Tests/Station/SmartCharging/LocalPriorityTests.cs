using FluentAssertions;
using NUnit.Framework;
using TestHarness.Ocpp.Messages.V21;
using TestHarness.Station;
using TestHarness.Station.Limits;
using TestHarness.Station.SmartCharging;
using static TestHarness.Tests.Station.SmartCharging.Profiles;
using Purpose = TestHarness.Ocpp.Messages.V21.ChargingProfilePurposeEnumType;

namespace TestHarness.Tests.Station.SmartCharging;

/// <summary>Priority charging that the driver asks for at the station (K22).</summary>
[TestFixture]
public sealed class LocalPriorityTests
{
    [Test]
    public async Task Begins_and_ends_with_the_driver_and_is_told_where_there_is_a_profile_for_it()
    {
        await using var station = await StationRig.BootAsync(new StationOptions { Identity = "CS1", CsmsUrl = new Uri("ws://csms") });
        await station.RunAsync(() => station.Transactions.Start("tx", 1));
        var priority = station.Get<PriorityCharging>();
        await SetAsync(station, 1, Absolute(Purpose.TxDefaultProfile, 0, Noon, null, (0, 6)).Profile);

        await station.RunAsync(() => priority.RequestAsync(1, active: true));
        station.Link.Of<NotifyPriorityChargingRequest>().Should().BeEmpty("no profile allows it (K22.FR.01)");

        await SetAsync(station, 0, Absolute(Purpose.PriorityCharging, 0, Noon, null, (0, 10)).Profile);
        await station.RunAsync(() => priority.RequestAsync(1, active: true));
        station.Get<IPowerLimits>().Current(1).Amperes.Should().Be(10, "K22.FR.02");
        await station.RunAsync(() => priority.RequestAsync(1, active: false));
        station.Get<IPowerLimits>().Current(1).Amperes.Should().Be(6, "K22.FR.04");

        station.Link.Of<NotifyPriorityChargingRequest>().Select(static told => (told.TransactionId, told.Activated)).Should().Equal(("tx", true), ("tx", false));
    }

    private static Task<SetChargingProfileResponse> SetAsync(StationRig station, int evseId, ChargingProfileType profile) =>
        station.SendAsync(new SetChargingProfileRequest { EvseId = evseId, ChargingProfile = profile });
}
