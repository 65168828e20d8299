using FluentAssertions;
using NUnit.Framework;
using TestHarness.Ocpp.Messages.V21;
using TestHarness.Station;
using TestHarness.Station.Limits;
using static TestHarness.Tests.Station.SmartCharging.Profiles;
using Kind = TestHarness.Ocpp.Messages.V21.ChargingProfileKindEnumType;
using Purpose = TestHarness.Ocpp.Messages.V21.ChargingProfilePurposeEnumType;
using Unit = TestHarness.Ocpp.Messages.V21.ChargingRateUnitEnumType;

namespace TestHarness.Tests.Station.SmartCharging;

/// <summary>What of charging profiles a station may lack (SmartChargingCtrlr.SupportsFeature), and evseSleep, which is such a thing (Q10).</summary>
[TestFixture]
public sealed class OptionalFeatureTests
{
    public static IEnumerable<TestCaseData> Lacking()
    {
        var good = Absolute(Purpose.TxDefaultProfile, 0, Noon, null, (0, 6));
        yield return Case("K01.FR.121", "DynamicProfiles", Of(Purpose.TxDefaultProfile, Kind.Dynamic, 0, null, null, Unit.A, (0, 6)).Profile, "UnsupportedKind");
        yield return Case("K01.FR.123", "UseLocalTime", good.WithSchedule(static s => s with { UseLocalTime = true }).Profile, "InvalidSchedule");
        yield return Case("K01.FR.124", "RandomizedDelay", good.WithSchedule(static s => s with { RandomizedDelay = 10 }).Profile, "InvalidSchedule");
        yield return Case("K01.FR.125", "LimitAtSoC", good.WithSchedule(static s => s with { LimitAtSoC = new LimitAtSoCType { Soc = 80, Limit = 6 } }).Profile, "InvalidSchedule");
        yield return Case("K01.FR.126", "EvseSleep", good.WithPeriods(static p => p with { EvseSleep = true }).Profile, "InvalidSchedule");

        static TestCaseData Case(string requirement, string feature, ChargingProfileType profile, string reason) =>
            new TestCaseData(feature, profile, reason).SetArgDisplayNames(requirement, feature);
    }

    [TestCaseSource(nameof(Lacking))]
    public async Task Refuses_what_it_lacks_and_takes_it_otherwise(string feature, ChargingProfileType profile, string reason)
    {
        await using var lacking = await BootAsync((feature, "false"));
        var answer = await SetAsync(lacking, profile);
        answer.Status.Should().Be(ChargingProfileStatusEnumType.Rejected);
        answer.StatusInfo!.ReasonCode.Should().Be(reason);

        await using var able = await BootAsync((feature, "true"));
        (await SetAsync(able, profile)).Status.Should().Be(ChargingProfileStatusEnumType.Accepted);
    }

    [TestCase(true, TestName = "An EVSE sleeps while it is idle, until there is another limit (Q10.FR.03)")]
    [TestCase(false, TestName = "An EVSE that cannot sleep is idle awake (Q10.FR.05)")]
    public async Task Sleeps(bool able)
    {
        await using var station = await BootAsync(("EvseSleep", able ? "true" : "false"));
        var idle = Absolute(Purpose.TxProfile, 0, Noon, null, (0, 6)).WithPeriods(static p => p with { Limit = null, OperationMode = OperationModeEnumType.Idle, EvseSleep = true }).Profile;

        (await SetAsync(station, idle)).Status.Should().Be(ChargingProfileStatusEnumType.Accepted);
        station.Get<IPowerLimits>().Current(1).Watts.Should().Be(0);
        station.Get<IPowerLimits>().Current(1).IsAsleep.Should().Be(able);

        await SetAsync(station, Absolute(Purpose.TxProfile, 0, Noon, null, (0, 0)).Profile with { Id = idle.Id });
        station.Get<IPowerLimits>().Current(1).IsAsleep.Should().BeFalse("a limit of nothing wakes it up, too");
    }

    private static async Task<StationRig> BootAsync((string Feature, string Value) setting)
    {
        var station = await StationRig.BootAsync(new StationOptions
        {
            Identity = "CS1",
            CsmsUrl = new Uri("ws://csms"),
            Evses = [new EvseOptions { SupportsV2X = true }],
            Variables = new Dictionary<string, string> { [$"SmartChargingCtrlr.SupportsFeature[{setting.Feature}]"] = setting.Value },
        });
        await station.RunAsync(() => station.Transactions.Start("tx", 1));
        return station;
    }

    private static Task<SetChargingProfileResponse> SetAsync(StationRig station, ChargingProfileType profile) =>
        station.SendAsync(new SetChargingProfileRequest { EvseId = 1, ChargingProfile = profile });
}
