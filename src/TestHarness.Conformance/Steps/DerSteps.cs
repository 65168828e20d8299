using System.Globalization;
using System.Text.Json.Nodes;
using Reqnroll;
using TestHarness.Conformance.Benches;
using TestHarness.Conformance.Expectations;
using TestHarness.Ocpp;
using TestHarness.Ocpp.Wire;

namespace TestHarness.Conformance.Steps;

/// <summary>Controls of distributed energy resources (block R, OCPP 2.1). The name that a step gives a control recalls its id.</summary>
[Binding]
public sealed class DerSteps(Bench bench, Conversation conversation)
{
    // What tells the ids of this scenario from those of others.
    private readonly string _run = Guid.NewGuid().ToString("N", CultureInfo.InvariantCulture)[..8];

    /// <summary>Sets a default control with settings that suit its type.</summary>
    [When(@"^the CSMS sets the default DER control \$(\w+) of type (.+) with priority (\d+)$")]
    public Task SetDefault(string name, string type, int priority) => SetAsync(name, Text(type), isDefault: true, new JsonObject { ["priority"] = priority });

    /// <summary>Sets a scheduled control with settings that suit its type.</summary>
    [When(@"^the CSMS sets the scheduled DER control \$(\w+) of type (.+) with priority (\d+), from (.+) for (\d+) seconds$")]
    public Task SetScheduled(string name, string type, int priority, string start, int duration) =>
        SetAsync(name, Text(type), isDefault: false, new JsonObject { ["priority"] = priority, ["startTime"] = Text(start), ["duration"] = duration });

    /// <summary>
    /// Expects ReportDERControl with the requestId of the last GetDERControl until tbc is no longer true. Rows: a type of control, and the
    /// id of its first control or <c>is absent</c>.
    /// </summary>
    [Then("^the station reports the DER controls" + StepSupport.Requirement)]
    public async Task Reports(string requirement, DataTable table)
    {
        var (query, reports) = await ReportsAsync(requirement);
        foreach (var (left, right) in table.Pairs())
        {
            var type = Text(left);
            var field = DerSettings.Field(type);
            var expected = right == "is absent" ? right : Text(right);
            var (record, id) = reports
                .SelectMany(report => Controls(report.Payload, field, type).Select(control => (report.Record, Id: (string?)control["id"])))
                .FirstOrDefault((reports[^1].Record, Id: "is absent"));
            if (id != expected)
                throw bench.Expect.Violation(query, $"The station reports another control of type {type} than it has.", record, field, $"{type}: {expected}", $"{type}: {id}");
        }
    }

    /// <summary>Expects the same reports, and in them controls of a type: rows of a control's id and <c>superseded</c> or <c>not superseded</c>.</summary>
    [Then("^the station reports the DER controls of type (.+?)" + StepSupport.Requirement)]
    public async Task ReportsOfType(string type, string requirement, DataTable table)
    {
        type = Text(type);
        var (query, reports) = await ReportsAsync(requirement);
        foreach (var (left, right) in table.Pairs())
        {
            var (record, control) = reports
                .SelectMany(report => Controls(report.Payload, DerSettings.Field(type), type).Select(control => (report.Record, Control: (JsonNode?)control)))
                .FirstOrDefault(found => (string?)found.Control!["id"] == Text(left), (reports[^1].Record, null));
            var actual = control is null ? "not reported" : (bool?)control["isSuperseded"] == true ? "superseded" : "not superseded";
            if (actual != right)
                throw bench.Expect.Violation(query, $"The station reports the control {left} otherwise than it must be.", record, $"{DerSettings.Field(type)}[].isSuperseded", $"{Text(left)} {right}", $"{Text(left)} {actual}");
        }
    }

    private async Task<(FrameQuery Query, List<(FrameRecord Record, JsonNode Payload)> Reports)> ReportsAsync(string requirement)
    {
        var query = new FrameQuery
        {
            Sender = Party.Station,
            Action = "ReportDERControl",
            Requirement = requirement.OrNull(),
            Payload = PayloadExpectation.From([("requestId", $"{WireExpectations.Payload(conversation.LastCall("GetDERControl"))!["requestId"]}")], bench.Values),
        };
        var reports = new List<(FrameRecord Record, JsonNode Payload)>();
        do
        {
            var record = await conversation.ExpectRequestAsync(query);
            reports.Add((record, WireExpectations.Payload(record)!));
        }
        while ((bool?)reports[^1].Payload["tbc"] == true);
        return (query, reports);
    }

    private Task SetAsync(string name, string type, bool isDefault, JsonObject settings)
    {
        if (!bench.Values.Memory.Knows(name))
            bench.Values.Memory.Remember(name, $"{name}-{_run}");
        foreach (var (key, value) in DerSettings.Of(type))
            settings[key] = value?.DeepClone();
        return conversation.CsmsSendsAsync("SetDERControl", new JsonObject
        {
            ["isDefault"] = isDefault,
            ["controlId"] = bench.Values.Memory.Recall(name)!.DeepClone(),
            ["controlType"] = type,
            [DerSettings.Field(type)] = settings,
        });
    }

    // Curves of all types share one field.
    private static IEnumerable<JsonNode> Controls(JsonNode payload, string field, string type) =>
        (payload[field]?.AsArray() ?? []).OfType<JsonNode>().Where(control => control["curveType"] is not { } curve || (string?)curve == type);

    private string Text(string text) => bench.Values.Resolve(text) is { } value ? JsonText.Of(value) : text;
}
