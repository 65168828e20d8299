using System.Globalization;
using System.Text.Json.Nodes;
using Reqnroll;
using TestHarness.Conformance.Benches;
using TestHarness.Conformance.Expectations;
using TestHarness.Ocpp;
using TestHarness.Ocpp.Framing;
using TestHarness.Ocpp.Wire;

namespace TestHarness.Conformance.Steps;

/// <summary>Monitors of variables: set, reported, and the events that come of them (N02 to N08). A monitor is told by the fields of its variableMonitoring beside <c>component</c> and <c>variable</c>.</summary>
[Binding]
public sealed class MonitoringSteps(Bench bench, Conversation conversation)
{
    private static readonly string[] s_names = ["component.", "variable.", "variableMonitoringId"];
    private readonly List<JsonObject> _monitors = [];
    private readonly List<(long Record, int Index)> _taken = [];
    private FrameRecord? _report;

    /// <summary>Sets the monitoring base. With FactoryDefault, monitors that were set before the case are gone.</summary>
    [Given(@"^the monitoring base is (\w+)$")]
    public async Task Base(string monitoringBase)
    {
        await AcceptedAsync("SetMonitoringBase", new JsonObject { ["monitoringBase"] = monitoringBase });
        if (bench.KeepsState)
            bench.Changes.Variable("the monitoring base to FactoryDefault", "monitoring base", () => AcceptedAsync("SetMonitoringBase", new JsonObject { ["monitoringBase"] = "FactoryDefault" }));
    }

    /// <summary>Sets the monitoring level.</summary>
    [Given(@"^the monitoring level is (\d)$")]
    public async Task Level(int severity)
    {
        await AcceptedAsync("SetMonitoringLevel", new JsonObject { ["severity"] = severity });
        if (bench.KeepsState)
            bench.Changes.Variable("the monitoring level to 9", "monitoring level", () => AcceptedAsync("SetMonitoringLevel", new JsonObject { ["severity"] = 9 }));
    }

    /// <summary>
    /// Sets a monitor, which must be accepted, and remembers its id. Rows are the fields of setMonitoringData. One that is there already, hard-wired or preconfigured, is as good where no id is asked for.
    /// </summary>
    [Given(@"^the CSMS has set a monitor((?:, as \$\w+)?)$")]
    public async Task Set(string name, DataTable table)
    {
        var rows = table.Pairs().Select(row => ($"setMonitoringData[0].{row.Left}", row.Right));
        var call = await conversation.CsmsSendsAsync("SetVariableMonitoring", PayloadBuilder.Build(rows, bench.Message("SetVariableMonitoring").RequestType, bench.Values));
        var wanted = name.OrNull() is { } text ? text[", as $".Length..] : null;
        var answer = await bench.Expect.AnswerAsync(call, Query("SetVariableMonitoring", null, [("setMonitoringResult[0].status", wanted is null ? "one of Accepted, Duplicate" : "Accepted")]));
        if (wanted is not null)
            bench.Values.Memory.Remember(wanted, WireExpectations.Value(answer, "setMonitoringResult[0].id"));
    }

    /// <summary>Expects NotifyMonitoringReport after NotifyMonitoringReport with the requestId of the last GetMonitoringReport, seqNo from 0 without gaps, until tbc is no longer true.</summary>
    [Then("^the station sends the whole monitoring report" + StepSupport.Requirement)]
    public async Task WholeReport(string requirement)
    {
        var requestId = WireExpectations.Value(conversation.LastCall("GetMonitoringReport"), "requestId") ?? "";
        _monitors.Clear();
        for (var seqNo = 0; ; seqNo++)
        {
            _report = await conversation.ExpectRequestAsync(Query(
                "NotifyMonitoringReport",
                requirement,
                [("requestId", requestId), ("seqNo", seqNo.ToString(CultureInfo.InvariantCulture)), ("generatedAt", "is now")]) with
            {
                RequirementOf = static path => path switch { "requestId" => "N02.FR.04", "seqNo" => "N02.FR.09", _ => null },
            });
            var payload = WireExpectations.Payload(_report)!;
            _monitors.AddRange((payload["monitor"]?.AsArray() ?? []).SelectMany(Each));
            if ((bool?)payload["tbc"] != true)
                return;
        }
    }

    /// <summary>Expects that the report has a monitor like this.</summary>
    [Then("^the monitoring report has a monitor" + StepSupport.Requirement)]
    public void Has(string requirement, DataTable table)
    {
        var expected = bench.Expectation(table);
        if (!_monitors.Exists(monitor => expected.FirstMismatch(monitor) is null))
            throw Wrong(requirement, "A monitor is not in the report.", Show(expected), Show(_monitors));
    }

    /// <summary>Expects that the report has no monitor like this.</summary>
    [Then("^the monitoring report has no monitor" + StepSupport.Requirement)]
    public void HasNot(string requirement, DataTable table)
    {
        var unwanted = bench.Expectation(table);
        if (_monitors.Find(monitor => unwanted.FirstMismatch(monitor) is null) is { } found)
            throw Wrong(requirement, "A monitor is in the report that should not be there.", "none", found.ToJsonString());
    }

    /// <summary>Expects that every monitor of the report is like this.</summary>
    [Then("^every monitor of the monitoring report has" + StepSupport.Requirement)]
    public void AllHave(string requirement, DataTable table)
    {
        var expected = bench.Expectation(table);
        foreach (var monitor in _monitors)
        {
            if (expected.FirstMismatch(monitor) is { } mismatch)
                throw Wrong(requirement, $"The report has the monitor {monitor.ToJsonString()}.", $"{mismatch.Path}: {mismatch.Expected}", mismatch.Actual);
        }
    }

    /// <summary>
    /// Expects an event, in a NotifyEvent of its own or among others. Rows are the fields of eventData; those of component, variable and variableMonitoringId say which event is meant.
    /// In any order, it may have come at any time of the scenario, if no step has taken it yet: what brings a station into a state may bring events along.
    /// </summary>
    [Then(StepSupport.AnyOrder + "the station reports an event((?: within .+? seconds)?)((?: after at least .+? seconds)?)" + StepSupport.Requirement)]
    public async Task Event(string order, string within, string notBefore, string requirement, DataTable table)
    {
        var rows = table.Pairs().ToList();
        var meant = PayloadExpectation.From(rows.Where(row => s_names.Any(name => row.Left.StartsWith(name, StringComparison.Ordinal))), bench.Values);
        var earliest = notBefore.Between("after at least", "seconds") is { } least ? conversation.Seconds(least) : TimeSpan.Zero;
        var query = Query("NotifyEvent", requirement, [("generatedAt", "is now"), ("seqNo", "0")]) with
        {
            Within = within.Between("within", "seconds") is { } limit
                ? conversation.Seconds(limit) + ValueSource.TimeTolerance
                : earliest + TimeSpan.FromSeconds(bench.Statement.Timeouts.Message),
            RequirementOf = static path => path == "seqNo" ? "N07.FR.07" : null,
        };
        var before = bench.Wire.Since(0).LastOrDefault(record => record.Number <= bench.Cursor.Position)?.Timestamp;
        var start = order.OrNull() is null ? bench.Cursor.Position : 0;
        ReportedEvent? found = null;
        await bench.Expect.UntilAsync(query, $"the station to report an event with {Show(meant)}", () => (found = Untaken(start).FirstOrDefault(one => meant.FirstMismatch(one.Data) is null)) is not null);

        // Of several that are meant, the one that is as expected.
        var expected = bench.Expectation(table);
        var taken = Untaken(start).FirstOrDefault(one => meant.FirstMismatch(one.Data) is null && expected.FirstMismatch(one.Data) is null) ?? found!;
        _taken.Add((taken.Frame.Number, taken.Index));
        bench.Cursor.Consume(taken.Frame, inAnyOrder: true);
        if (expected.FirstMismatch(taken.Data) is { } mismatch)
            throw bench.Expect.Violation(query, "The event is not as expected.", taken.Frame, $"eventData.{mismatch.Path}", mismatch.Expected, mismatch.Actual);
        if (query.Payload.FirstMismatch(WireExpectations.Payload(taken.Frame)) is { } wrong)
            throw bench.Expect.Violation(query, "The NotifyEvent is not as expected.", taken.Frame, wrong.Path, wrong.Expected, wrong.Actual);
        if (earliest > TimeSpan.Zero && before is { } since && taken.Frame.Timestamp - since < earliest - TimeSpan.FromMilliseconds(500))
        {
            throw bench.Expect.Violation(query, "The event came too early.", taken.Frame, null,
                $"not before {earliest.TotalSeconds:0} seconds had passed", $"after {(taken.Frame.Timestamp - since).TotalSeconds:0.0} seconds");
        }
    }

    /// <summary>Expects that no event like this has come since the CSMS last sent a request, or the connection was last lost, but those that steps have taken.</summary>
    [Then("^the station has reported no event" + StepSupport.Requirement)]
    public async Task NoEvent(string requirement, DataTable table)
    {
        var unwanted = bench.Expectation(table);
        var start = bench.OwnRecords
            .LastOrDefault(record => record is FrameRecord { Sender: Party.Csms, Frame.Type: MessageType.Call } or ConnectionRecord { Kind: ConnectionEventKind.Disconnected })?.Number ?? 0;
        await conversation.ProbeAsync();
        if (Untaken(start).FirstOrDefault(one => unwanted.FirstMismatch(one.Data) is null) is { } found)
            throw bench.Expect.Violation(Query("NotifyEvent", requirement, []), "The station reports an event that it must not report here.", found.Frame, "eventData", "no such event", found.Data.ToJsonString());
    }

    private IEnumerable<ReportedEvent> Untaken(long start) =>
        bench.OwnRecords.Calls(Party.Station, "NotifyEvent")
            .SelectMany(frame => Events(frame).Select((data, index) => new ReportedEvent(frame, index, data)))
            .Where(one => !_taken.Contains((one.Frame.Number, one.Index)))
            .Where(one => one.Frame.Number > start || (_taken.Count > 0 && one.Frame.Number == _taken[^1].Record));

    private static IEnumerable<JsonNode> Events(FrameRecord frame) => (WireExpectations.Payload(frame)?["eventData"]?.AsArray() ?? []).OfType<JsonNode>();

    private static IEnumerable<JsonObject> Each(JsonNode? data) => (data?["variableMonitoring"]?.AsArray() ?? []).OfType<JsonObject>().Select(monitoring =>
    {
        var monitor = (JsonObject)monitoring.DeepClone();
        monitor["component"] = data!["component"]?.DeepClone();
        monitor["variable"] = data["variable"]?.DeepClone();
        return monitor;
    });

    private async Task AcceptedAsync(string action, JsonObject payload)
    {
        var call = await conversation.CsmsSendsAsync(action, payload);
        await bench.Expect.AnswerAsync(call, Query(action, null, [("status", "Accepted")]));
    }

    private FrameQuery Query(string action, string? requirement, IEnumerable<(string Path, string Matcher)> rows) => new()
    {
        Sender = Party.Station,
        Action = action,
        Requirement = requirement?.OrNull(),
        Payload = PayloadExpectation.From(rows, bench.Values),
    };

    private Judging.ExpectationException Wrong(string requirement, string message, string expected, string actual) => bench.Expect.Violation(
        Query("NotifyMonitoringReport", requirement, []),
        message,
        _report ?? throw new FormatException("No step before this one expected the monitoring report."),
        "monitor",
        expected,
        actual);

    private static string Show(PayloadExpectation expected) => string.Join(", ", expected.Rows.Select(row => $"{row.Path} {row.Matcher.Description}"));

    private static string Show(IReadOnlyCollection<JsonObject> monitors) => monitors.Count == 0 ? "no monitors" : string.Join("; ", monitors.Select(monitor => monitor.ToJsonString()));

    private sealed record ReportedEvent(FrameRecord Frame, int Index, JsonNode Data);
}
