using FluentAssertions;
using NUnit.Framework;
using TestHarness.Ocpp.Messages.V21;
using TestHarness.Station;
using TestHarness.Station.Der;
using TestHarness.Station.Limits;
using Status = TestHarness.Ocpp.Messages.V21.DERControlStatusEnumType;
using Type = TestHarness.Ocpp.Messages.V21.DERControlEnumType;

namespace TestHarness.Tests.Station.Der;

[TestFixture]
public sealed class DerControlHandling
{
    private static readonly DateTimeOffset s_noon = new(2026, 11, 21, 12, 0, 0, TimeSpan.Zero);
    private StationRig _station = null!;

    [SetUp]
    public async Task Boot() => _station = await StationRig.BootAsync(new StationOptions
    {
        Identity = "CS1",
        CsmsUrl = new Uri("ws://csms"),
        Evses = [new EvseOptions { SupportsV2X = true, Phases = 0, Voltage = 400, MaxPower = 20000 }],
    });

    [TearDown]
    public async Task PowerOff()
    {
        await _station.DisposeAsync();
        _station.Failures.Should().BeEmpty();
    }

    [Test]
    public async Task Controls_are_cleared_by_default_or_schedule_by_type_and_by_id()
    {
        (await ClearAsync(true)).Should().Be(Status.Accepted);
        (await GetAsync(1, null)).Should().Be(Status.NotFound);
        await SetAsync(Curve("control1", true, Type.VoltWatt, 6));
        await SetAsync(Limit("control2", true, 6, 50));
        await SetAsync(Curve("control3", false, Type.VoltWatt, 6, s_noon.AddDays(1), 300));
        await SetAsync(Limit("control4", false, 6, 50, s_noon.AddDays(1), 300));

        (await ClearAsync(true, Type.VoltWatt)).Should().Be(Status.Accepted);
        (await GetAsync(2, true)).Should().Be(Status.Accepted);
        Report(2).Should().BeEquivalentTo(new { Curve = (object?)null, LimitMaxDischarge = new[] { new { Id = "control2", IsDefault = true } }, Tbc = false });
        (await GetAsync(3, false)).Should().Be(Status.Accepted);
        Report(3).Should().BeEquivalentTo(new { Curve = new[] { new { Id = "control3", CurveType = Type.VoltWatt } }, LimitMaxDischarge = new[] { new { Id = "control4" } } });

        (await ClearAsync(false, null, "control3")).Should().Be(Status.Accepted);
        (await ClearAsync(false, null, "control3")).Should().Be(Status.NotFound);
        (await ClearAsync(true, null, "control4")).Should().Be(Status.NotFound, "control4 is not a default");
        (await ClearAsync(false, Type.VoltWatt)).Should().Be(Status.NotFound);
        _station.Get<DerControls>().All.Select(static c => c.Id).Should().Equal("control2", "control4");
    }

    [Test]
    public async Task What_is_not_supported_is_told_so()
    {
        (await SetAsync(Curve("x", true, Type.WattVar, 6))).Status.Should().Be(Status.NotSupported);
        (await _station.SendAsync(new GetDERControlRequest { RequestId = 1, ControlType = Type.WattVar })).Status.Should().Be(Status.NotSupported);
        (await ClearAsync(false, Type.WattVar)).Should().Be(Status.NotSupported);
        (await ClearAsync(false, null, "12345")).Should().Be(Status.NotFound);
        (await ClearAsync(false)).Should().Be(Status.Accepted);
    }

    public static IEnumerable<TestCaseData> Mistakes()
    {
        yield return new TestCaseData(Curve("x", true, Type.VoltWatt, 6, s_noon.AddDays(1), 300)).SetName("Rejects: default with a schedule");
        yield return new TestCaseData(Curve("x", false, Type.VoltWatt, 6)).SetName("Rejects: scheduled without a schedule");
        yield return new TestCaseData(Curve("x", false, Type.VoltWatt, 6, s_noon.AddDays(-1), 300)).SetName("Rejects: over already");
        yield return new TestCaseData(Curve("x", true, Type.LimitMaxDischarge, 6)).SetName("Rejects: setting of another type");
        yield return new TestCaseData(Curve("x", true, Type.VoltWatt, 6) with { LimitMaxDischarge = new LimitMaxDischargeType { Priority = 1 } }).SetName("Rejects: two settings");
        yield return new TestCaseData(Curve("x", true, Type.VoltWatt, 6) with { Curve = null }).SetName("Rejects: no setting");
        yield return new TestCaseData(new SetDERControlRequest
        {
            ControlId = "x",
            IsDefault = false,
            ControlType = Type.EnterService,
            EnterService = new EnterServiceType { Priority = 1, HighFreq = 50.1m, LowFreq = 49.5m, HighVoltage = 110, LowVoltage = 90 },
        }).SetName("Rejects: scheduled EnterService");
    }

    [TestCaseSource(nameof(Mistakes))]
    public async Task Rejects(SetDERControlRequest request)
    {
        (await SetAsync(request)).Status.Should().Be(Status.Rejected);
        _station.Get<DerControls>().All.Should().BeEmpty();
    }

    [Test]
    public async Task A_default_of_lower_value_supersedes_one_of_higher_value_and_never_the_other_way()
    {
        await SetAsync(Limit("a", true, 5, 50));
        (await SetAsync(Limit("b", true, 2, 40))).SupersededIds.Should().Equal("a");
        (await SetAsync(Limit("c", true, 9, 30))).SupersededIds.Should().Equal("c");

        _station.Get<DerControls>().InForce(Type.LimitMaxDischarge)!.Id.Should().Be("b");
        Superseded().Should().Equal("a", "c");
    }

    [Test]
    public async Task A_scheduled_control_is_told_at_its_start_and_its_end_and_is_then_gone()
    {
        await SetAsync(Limit("default", true, 5, 50));
        await SetAsync(Limit("later", false, 7, 20, s_noon.AddSeconds(60), 30));
        Discharge().Should().Be(10000);

        await _station.AdvanceAsync(TimeSpan.FromSeconds(60));
        Discharge().Should().Be(4000, "a scheduled control holds before the default, whatever the priority");
        await _station.AdvanceAsync(TimeSpan.FromSeconds(30));
        Discharge().Should().Be(10000);

        Notices().Should().BeEquivalentTo(
            [new { ControlId = "later", Started = true, Timestamp = s_noon.AddSeconds(60) }, new { ControlId = "later", Started = false, Timestamp = s_noon.AddSeconds(90) }],
            static options => options.WithStrictOrdering());
        _station.Get<DerControls>().All.Should().ContainSingle();
    }

    [Test]
    public async Task A_control_that_did_not_start_yet_is_superseded_at_once_by_a_stronger_one()
    {
        await SetAsync(Limit("weak", false, 5, 50, s_noon.AddSeconds(10), 100));
        (await SetAsync(Limit("strong", false, 1, 20, s_noon.AddSeconds(60), 100))).SupersededIds.Should().Equal("weak");

        await _station.AdvanceAsync(TimeSpan.FromSeconds(200));

        Notices().Select(static n => (n.ControlId, n.Started)).Should().Equal(("strong", true), ("strong", false));
        _station.Get<DerControls>().All.Should().BeEmpty();
    }

    [Test]
    public async Task A_control_that_runs_goes_on_until_the_stronger_one_starts()
    {
        await SetAsync(Limit("weak", false, 5, 50, s_noon, 100));
        (await SetAsync(Limit("strong", false, 1, 20, s_noon.AddSeconds(60), 100))).SupersededIds.Should().BeNull();
        Discharge().Should().Be(10000);

        await _station.AdvanceAsync(TimeSpan.FromSeconds(60));

        Discharge().Should().Be(4000);
        Notices().Last().SupersededIds.Should().Equal("weak");
        Superseded().Should().Equal("weak");
        await _station.AdvanceAsync(TimeSpan.FromSeconds(200));
        Notices().Select(static n => (n.ControlId, n.Started)).Should().Equal(("weak", true), ("strong", true), ("strong", false));
    }

    [Test]
    public async Task A_weaker_newcomer_is_superseded_by_the_control_that_runs()
    {
        await SetAsync(Limit("strong", false, 1, 50, s_noon, 100));
        (await SetAsync(Limit("weak", false, 5, 20, s_noon.AddSeconds(10), 10))).SupersededIds.Should().Equal("weak");

        await _station.AdvanceAsync(TimeSpan.FromSeconds(15));

        Discharge().Should().Be(10000);
    }

    [Test]
    public async Task Controls_survive_a_reboot()
    {
        await SetAsync(Limit("a", true, 5, 50));
        await SetAsync(Curve("b", false, Type.HFMustTrip, 5, s_noon.AddDays(1), 10));
        var before = _station.Get<DerControls>().All;

        await _station.BootAsync();

        _station.Get<DerControls>().All.Should().BeEquivalentTo(before);
        Discharge().Should().Be(10000);
    }

    private static SetDERControlRequest Curve(string id, bool isDefault, Type type, int priority, DateTimeOffset? start = null, int? duration = null) => new()
    {
        ControlId = id,
        IsDefault = isDefault,
        ControlType = type,
        Curve = new DERCurveType { Priority = priority, YUnit = DERUnitEnumType.PctMaxW, CurveData = [new DERCurvePointsType { X = 100, Y = 100 }], StartTime = start, Duration = duration },
    };

    private static SetDERControlRequest Limit(string id, bool isDefault, int priority, decimal percent, DateTimeOffset? start = null, int? duration = null) => new()
    {
        ControlId = id,
        IsDefault = isDefault,
        ControlType = Type.LimitMaxDischarge,
        LimitMaxDischarge = new LimitMaxDischargeType { Priority = priority, PctMaxDischargePower = percent, StartTime = start, Duration = duration },
    };

    private Task<SetDERControlResponse> SetAsync(SetDERControlRequest request) => _station.SendAsync(request);

    private async Task<Status> GetAsync(int requestId, bool? isDefault) => (await _station.SendAsync(new GetDERControlRequest { RequestId = requestId, IsDefault = isDefault })).Status;

    private async Task<Status> ClearAsync(bool isDefault, Type? type = null, string? id = null) =>
        (await _station.SendAsync(new ClearDERControlRequest { IsDefault = isDefault, ControlType = type, ControlId = id })).Status;

    private ReportDERControlRequest Report(int requestId) => _station.Link.Of<ReportDERControlRequest>().Single(r => r.RequestId == requestId);

    private IEnumerable<NotifyDERStartStopRequest> Notices() => _station.Link.Of<NotifyDERStartStopRequest>();

    private IEnumerable<string> Superseded() => _station.Get<DerControls>().All.Where(static c => c.IsSuperseded).Select(static c => c.Id);

    private double? Discharge() => _station.Get<IPowerLimits>().Current(1).DischargeWatts;
}
