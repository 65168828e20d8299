using System.Text.Json.Nodes;
using Reqnroll;
using TestHarness.Conformance.Benches;
using TestHarness.Conformance.Judging;
using TestHarness.Conformance.Operators;
using TestHarness.Conformance.Steps.States;
using TestHarness.Ocpp;
using TestHarness.Ocpp.Wire;

namespace TestHarness.Conformance.Steps;

/// <summary>The status of connectors, reported with StatusNotification or with NotifyEvent (G01, N07).</summary>
[Binding]
public sealed class ConnectorSteps(Bench bench, Conversation conversation, ChargingSessions sessions)
{
    private readonly List<FrameRecord> _reports = [];

    /// <summary>Expects a report of the configured connector.</summary>
    [Then(StepSupport.AnyOrder + @"the station reports the connector as (\w+(?: or \w+)*)" + StepSupport.Requirement)]
    public Task TheConnector(string order, string status, string requirement) =>
        ReportedAsync(bench.EvseId, bench.ConnectorId, status, order.OrNull() is not null, requirement.OrNull());

    /// <summary>Expects a report of the configured connector where its cable is fixed; from a socket none is needed.</summary>
    [Then(StepSupport.AnyOrder + @"the station reports the connector as (\w+(?: or \w+)*) if its cable is fixed" + StepSupport.Requirement)]
    public Task TheFixedConnector(string order, string status, string requirement) =>
        bench.HasSocket ? Task.CompletedTask : TheConnector(order, status, requirement);

    /// <summary>Expects a report of a connector.</summary>
    [Then(StepSupport.AnyOrder + @"the station reports connector (\d+) of EVSE (\d+) as (\w+(?: or \w+)*)" + StepSupport.Requirement)]
    public Task OneConnector(string order, int connectorId, int evseId, string status, string requirement) =>
        ReportedAsync(evseId, connectorId, status, order.OrNull() is not null, requirement.OrNull());

    /// <summary>Expects a report of every connector of the layout, in whatever order.</summary>
    [Then(StepSupport.AnyOrder + @"the station reports every connector as (\w+(?: or \w+)*)" + StepSupport.Requirement)]
    public Task EveryConnector(string order, string status, string requirement) =>
        AllAsync(bench.Statement.Layout.Connectors, status, order.OrNull() is not null, requirement.OrNull());

    /// <summary>
    /// Expects a report of every connector, Occupied where an EV is connected, otherwise Available; a connector beside an occupied one of its EVSE may be Unavailable in OCPP 2.1. A report of
    /// another status may come first where that is said.
    /// </summary>
    [Then(StepSupport.AnyOrder + @"the station reports every connector by whether an EV is connected((?:, perhaps after \w+(?: or \w+)*)?)" + StepSupport.Requirement)]
    public async Task ByOccupancy(string order, string before, string requirement)
    {
        var inAnyOrder = order.OrNull() is not null;
        foreach (var (evseId, connectorId) in bench.Statement.Layout.Connectors)
        {
            var occupied = sessions.ConnectedAt(evseId);
            var status = occupied is null ? "Available" : occupied == connectorId ? "Occupied" : bench.Version == OcppVersion.V21 ? "Available or Unavailable" : "Available";
            await ReportedAsync(evseId, connectorId, status, inAnyOrder, requirement.OrNull(), before: before.Between(", perhaps after", "")?.Split(" or "));
            inAnyOrder = true;
        }
    }

    /// <summary>Expects a report of every connector of the layout but the configured one, in whatever order.</summary>
    [Then(StepSupport.AnyOrder + @"the station reports every other connector as (\w+(?: or \w+)*)" + StepSupport.Requirement)]
    public Task EveryOtherConnector(string order, string status, string requirement) =>
        AllAsync(bench.Statement.Layout.Connectors.Where(c => c != (bench.EvseId, bench.ConnectorId)), status, order.OrNull() is not null, requirement.OrNull());

    /// <summary>Expects a report of every connector of the configured EVSE but the configured one.</summary>
    [Then(StepSupport.AnyOrder + @"the station reports every other connector of the EVSE as (\w+(?: or \w+)*)" + StepSupport.Requirement)]
    public Task OthersOfTheEvse(string order, string status, string requirement) =>
        AllAsync(
            bench.Statement.Layout.Connectors.Where(c => c.EvseId == bench.EvseId && c.ConnectorId != bench.ConnectorId), status, order.OrNull() is not null, requirement.OrNull());

    /// <summary>Expects a report of every connector of the EVSEs that the scenario does not use.</summary>
    [Then(StepSupport.AnyOrder + @"the station reports every connector of the other EVSEs as (\w+(?: or \w+)*)" + StepSupport.Requirement)]
    public Task OtherEvses(string order, string status, string requirement) =>
        AllAsync(bench.Statement.Layout.Connectors.Where(c => c.EvseId != bench.EvseId), status, order.OrNull() is not null, requirement.OrNull());

    /// <summary>Expects that no connector of an EVSE that the scenario does not use was reported.</summary>
    [Then("^the station has reported no connector of the other EVSEs" + StepSupport.Requirement)]
    public async Task NoneOfOtherEvses(string requirement)
    {
        await conversation.ProbeAsync();
        var others = bench.Statement.Layout.Connectors.Where(c => c.EvseId != bench.EvseId).ToList();
        foreach (var action in new[] { "StatusNotification", "NotifyEvent" })
            bench.Expect.NotSent(Party.Station, action, frame => others.Exists(c => ConnectorReports.StatusIn(frame, c.EvseId, c.ConnectorId) is not null), requirement.OrNull());
    }

    /// <summary>Expects a CALLRESULT to each report since the last such step.</summary>
    [Then("^the CSMS answers every report of a connector" + StepSupport.Requirement)]
    public async Task Answered(string requirement)
    {
        foreach (var report in _reports)
            await bench.Expect.AnswerAsync(report, new FrameQuery { Sender = Party.Csms, Action = report.Action!, Requirement = requirement.OrNull() });
        _reports.Clear();
    }

    /// <summary>Expects a CALLERROR with the code to each report since the last such step.</summary>
    [Then(@"^the CSMS answers every report of a connector with a CALLERROR (\w+)" + StepSupport.Requirement)]
    public async Task Refused(string code, string requirement)
    {
        foreach (var report in _reports)
            await bench.Expect.ErrorAsync(report, new FrameQuery { Sender = Party.Csms, Action = report.Action!, Requirement = requirement.OrNull() }, [code]);
        _reports.Clear();
    }

    /// <summary>Makes the harness's station send StatusNotification for every connector of the layout, or every one but the configured one, be it accepted or not.</summary>
    [When(@"^the station sends StatusNotification for every (connector|other connector), with connectorStatus (\w+)$")]
    public async Task SendStatuses(string which, string status)
    {
        if (bench.Sut == Party.Station)
            throw new HarnessException("Nobody can ask a station under test to send StatusNotification by itself.");
        foreach (var (evseId, connectorId) in bench.Statement.Layout.Connectors.Where(place => which == "connector" || place != (bench.EvseId, bench.ConnectorId)))
        {
            await bench.ActAsync(OperatorActions.LetStationSend("StatusNotification", new JsonObject
            {
                ["timestamp"] = bench.Values.Resolve("now"),
                ["connectorStatus"] = status,
                ["evseId"] = evseId,
                ["connectorId"] = connectorId,
            }));
            await ReportedAsync(evseId, connectorId, status, inAnyOrder: false);
        }
    }

    /// <summary>Expects one report of a connector; reports of the statuses in <paramref name="before"/> may come first.</summary>
    public async Task ReportedAsync(int evseId, int connectorId, string status, bool inAnyOrder, string? requirement = null, int? within = null, IReadOnlyList<string>? before = null)
    {
        var wanted = status.Split(" or ");
        bool IsPassed(string reported) => before?.Contains(reported) == true && !wanted.Contains(reported);
        var what = $"connector {connectorId} of EVSE {evseId}";
        var query = new FrameQuery
        {
            Sender = Party.Station,
            Action = "StatusNotification",
            InAnyOrder = inAnyOrder,
            Requirement = requirement,
            Within = within is { } seconds ? TimeSpan.FromSeconds(seconds) : null,
        };
        var record = await bench.Expect.FrameAsync(query, frame => ConnectorReports.StatusIn(frame, evseId, connectorId) is { } reported && !IsPassed(reported), $"the station to report {what} as {status}");
        conversation.Remember(record);
        _reports.Add(record);
        var actual = ConnectorReports.StatusIn(record, evseId, connectorId)!;
        if (!wanted.Contains(actual))
            throw bench.Expect.Violation(query, $"The station reported {what} with the wrong status.", record, record.Action == "NotifyEvent" ? "eventData" : "connectorStatus", status, actual);
    }

    private async Task AllAsync(IEnumerable<(int EvseId, int ConnectorId)> connectors, string status, bool inAnyOrder, string? requirement)
    {
        foreach (var (evseId, connectorId) in connectors)
        {
            await ReportedAsync(evseId, connectorId, status, inAnyOrder, requirement);
            inAnyOrder = true;
        }
    }
}
