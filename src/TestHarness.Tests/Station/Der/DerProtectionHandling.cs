using FluentAssertions;
using NUnit.Framework;
using TestHarness.Ocpp.Messages.V21;
using TestHarness.Station;
using TestHarness.Station.Der;
using TestHarness.Station.Limits;
using Type = TestHarness.Ocpp.Messages.V21.DERControlEnumType;

namespace TestHarness.Tests.Station.Der;

[TestFixture]
public sealed class DerProtectionHandling
{
    private StationRig _station = null!;

    [SetUp]
    public async Task Boot()
    {
        _station = await StationRig.BootAsync(new StationOptions
        {
            Identity = "CS1",
            CsmsUrl = new Uri("ws://csms"),
            Evses = [new EvseOptions { SupportsV2X = true, Phases = 0, Voltage = 400, MaxPower = 20000 }],
        });
        await _station.RunAsync(() =>
        {
            var evse = _station.Cabinet.Evses[0];
            evse.PlugIn(evse.Connectors[0], new EvOptions { MaxPower = 20000 });
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
    public async Task A_trip_curve_cuts_off_after_its_time_and_the_alarm_ends_with_the_anomaly()
    {
        await SetAsync(Type.HFMustTrip, (51.5m, 2), (52, 0.2m));
        await GridAsync(51.7m);
        Watts().Should().Be(20000);

        await _station.AdvanceAsync(TimeSpan.FromSeconds(2));
        Watts().Should().Be(0);
        await GridAsync(50);
        Watts().Should().Be(20000);

        Alarms().Should().Equal((Type.HFMustTrip, GridEventFaultEnumType.OverFrequency, null), (Type.HFMustTrip, GridEventFaultEnumType.OverFrequency, true));
    }

    [Test]
    public async Task An_anomaly_shorter_than_the_curve_s_time_is_ridden_through()
    {
        await SetAsync(Type.LVMustTrip, (80, 5));
        await GridAsync(50, 70);
        await _station.AdvanceAsync(TimeSpan.FromSeconds(4));
        await GridAsync(50);
        await _station.AdvanceAsync(TimeSpan.FromSeconds(10));

        Watts().Should().Be(20000);
        Alarms().Should().BeEmpty();
    }

    [Test]
    public async Task Service_is_entered_again_only_within_its_window_and_after_its_delay()
    {
        await SetAsync(Type.HFMustTrip, (51.5m, 0));
        await _station.SendAsync(new SetDERControlRequest
        {
            ControlId = "enter",
            IsDefault = true,
            ControlType = Type.EnterService,
            EnterService = new EnterServiceType { Priority = 1, LowFreq = 49.5m, HighFreq = 50.1m, LowVoltage = 90, HighVoltage = 110, Delay = 60 },
        });
        await GridAsync(52);
        Watts().Should().Be(0);

        await GridAsync(50.5m);
        await _station.AdvanceAsync(TimeSpan.FromSeconds(100));
        Watts().Should().Be(0);
        await GridAsync(50.05m);
        await _station.AdvanceAsync(TimeSpan.FromSeconds(59));
        Watts().Should().Be(0);
        await _station.AdvanceAsync(TimeSpan.FromSeconds(1));
        Watts().Should().Be(20000);
    }

    [Test]
    public async Task A_volt_watt_curve_lowers_the_power_and_another_control_takes_the_alarm_over()
    {
        await SetAsync(Type.VoltWatt, (100, 100), (110, 50));
        await SetAsync(Type.HVMustTrip, (120, 0));
        await GridAsync(50, 104);
        Watts().Should().BeApproximately(16000, 0.001);
        await GridAsync(50, 121);
        Watts().Should().Be(0);
        await GridAsync(50);

        Alarms().Should().Equal(
            (Type.VoltWatt, GridEventFaultEnumType.OverVoltage, null),
            (Type.HVMustTrip, GridEventFaultEnumType.OverVoltage, null),
            (Type.HVMustTrip, GridEventFaultEnumType.OverVoltage, true));
    }

    [Test]
    public async Task Without_a_vehicle_no_alarm_is_told()
    {
        await _station.RunAsync(() => _station.Transactions.End("tx"));
        await SetAsync(Type.VoltWatt, (100, 100), (110, 50));
        await GridAsync(50, 110);

        Alarms().Should().BeEmpty();
    }

    [Test]
    public void A_curve_is_straight_between_its_points_and_level_beyond()
    {
        var curve = new DERCurveType { Priority = 0, YUnit = DERUnitEnumType.PctMaxW, CurveData = [Point(10, 100), Point(20, 0)] };

        ((decimal[])[0, 10, 15, 20, 30]).Select(x => DerCurve.At(curve, x)).Should().Equal(100, 100, 50, 0, 0);
        DerCurve.At(null, 5).Should().BeNull();
    }

    private static DERCurvePointsType Point(decimal x, decimal y) => new() { X = x, Y = y };

    private async Task SetAsync(Type type, params (decimal X, decimal Y)[] points) => (await _station.SendAsync(new SetDERControlRequest
    {
        ControlId = type.ToString(),
        IsDefault = true,
        ControlType = type,
        Curve = new DERCurveType { Priority = 1, YUnit = DERUnitEnumType.PctMaxW, CurveData = [.. points.Select(static p => Point(p.X, p.Y))] },
    })).Status.Should().Be(DERControlStatusEnumType.Accepted);

    private Task GridAsync(decimal frequency, decimal voltage = 100) => _station.RunAsync(() => _station.Cabinet.Grid.Set(frequency, voltage));

    private double? Watts() => _station.Get<IPowerLimits>().Current(1).Watts;

    private IEnumerable<(Type, GridEventFaultEnumType?, bool?)> Alarms() =>
        _station.Link.Of<NotifyDERAlarmRequest>().Select(static a => (a.ControlType, a.GridEventFault, a.AlarmEnded));
}
