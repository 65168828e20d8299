using System.Text.Json.Nodes;
using FluentAssertions;
using NUnit.Framework;
using TestHarness.Csms;
using TestHarness.Ocpp.Messages.V21;

namespace TestHarness.Tests.Csms;

[TestFixture]
public sealed class MonitoringTests : OneStationTests
{
    private static readonly ComponentType s_evse = new() { Name = "EVSE", Evse = new EVSEType { Id = 1 } };
    private static readonly VariableType s_power = new() { Name = "Power" };

    private protected override CsmsOptions Options => CsmsFixture.Options with { FollowUpTimeout = TimeSpan.FromSeconds(5) };

    [Test]
    public async Task Knows_the_monitors_that_it_set_replaced_and_cleared() // N04, N06
    {
        await SetAsync(7, 5);
        await SetAsync(8, 4);
        (await MonitorsAsync()).Should().Equal((7, 5), (8, 4));
        await SetAsync(7, 3);
        (await MonitorsAsync()).Should().Equal((8, 4), (7, 3));
        Station.Answers("ClearVariableMonitoring", """{"clearMonitoringResult": [{"id": 8, "status": "Accepted"}]}""");
        await Csms.Monitoring.ClearMonitorsAsync(CsmsFixture.Identity, [8]);
        (await MonitorsAsync()).Should().Equal((7, 3));
        Station.Answers("SetMonitoringBase", """{"status": "Accepted"}""");
        await Csms.CallAsync(CsmsFixture.Identity, "SetMonitoringBase", new JsonObject { ["monitoringBase"] = "HardWiredOnly" });
        (await MonitorsAsync()).Should().BeEmpty();
    }

    [Test]
    public async Task Asks_for_no_event_stream_without_a_rate() // N11.FR.09
    {
        var set = () => Csms.Monitoring.SetMonitorsAsync(CsmsFixture.Identity, [Monitor(5) with { PeriodicEventStream = new PeriodicEventStreamParamsType() }]);
        await set.Should().ThrowAsync<InvalidOperationRequestException>();
    }

    [Test]
    public async Task A_station_that_has_no_monitors_is_not_waited_for() // N02.FR.10
    {
        Station.Answers("GetMonitoringReport", """{"status": "EmptyResultSet"}""");
        (await Csms.Monitoring.GetMonitorsAsync(CsmsFixture.Identity, [MonitoringCriterionEnumType.DeltaMonitoring])).Should().BeEmpty();
        ((string?)(await Station.ReceiveAsync("GetMonitoringReport"))["monitoringCriteria"]![0]).Should().Be("DeltaMonitoring");
    }

    [Test]
    public async Task Sets_a_display_message_under_a_fresh_id_and_forgets_it_when_it_is_cleared() // O01, O05
    {
        Station.Answers("SetDisplayMessage", """{"status": "Accepted"}""");
        Station.Answers("ClearDisplayMessage", """{"status": "Accepted"}""");
        Station.Answers("GetDisplayMessages", """{"status": "Unknown"}""");
        var message = new MessageInfoType { Id = 0, Priority = MessagePriorityEnumType.InFront, Message = new MessageContentType { Format = MessageFormatEnumType.UTF8, Content = "Hello" } };
        var (sent, answer) = await Csms.Displays.SetMessageAsync(CsmsFixture.Identity, message);
        answer.Status.Should().Be(DisplayMessageStatusEnumType.Accepted);
        sent.Id.Should().BePositive();
        (await Csms.StationAsync(CsmsFixture.Identity)).State.DisplayMessages.Should().Equal(sent);
        await Csms.Displays.ClearMessageAsync(CsmsFixture.Identity, sent.Id);
        (await Csms.StationAsync(CsmsFixture.Identity)).State.DisplayMessages.Should().BeEmpty();
        (await Csms.Displays.GetMessagesAsync(CsmsFixture.Identity)).Should().BeEmpty();
    }

    private static SetMonitoringDataType Monitor(int severity) =>
        new() { Value = 1, Type = MonitorEnumType.Delta, Severity = severity, Component = s_evse, Variable = s_power };

    private async Task SetAsync(int id, int severity)
    {
        Station.Answers("SetVariableMonitoring", request => new JsonObject
        {
            ["setMonitoringResult"] = new JsonArray(new JsonObject
            {
                ["id"] = id,
                ["status"] = "Accepted",
                ["type"] = "Delta",
                ["severity"] = severity,
                ["component"] = request["setMonitoringData"]![0]!["component"]!.DeepClone(),
                ["variable"] = request["setMonitoringData"]![0]!["variable"]!.DeepClone(),
            }),
        });
        await Csms.Monitoring.SetMonitorsAsync(CsmsFixture.Identity, [Monitor(severity)]);
    }

    private async Task<IEnumerable<(int Id, int Severity)>> MonitorsAsync() =>
        (await Csms.StationAsync(CsmsFixture.Identity)).State.Monitors.SelectMany(monitor => monitor.VariableMonitoring).Select(one => (one.Id, one.Severity));
}
