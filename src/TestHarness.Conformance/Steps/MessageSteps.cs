using System.Globalization;
using System.Text.Json.Nodes;
using Reqnroll;
using TestHarness.Conformance.Benches;
using TestHarness.Conformance.Expectations;
using TestHarness.Conformance.Judging;
using TestHarness.Conformance.Operators;
using TestHarness.Ocpp;
using TestHarness.Ocpp.Framing;
using TestHarness.Ocpp.Wire;

namespace TestHarness.Conformance.Steps;

/// <summary>The messages themselves: sent, expected, answered, not sent.</summary>
[Binding]
public sealed class MessageSteps(Bench bench, Conversation conversation)
{
    private const string Sends = StepSupport.AnyOrder + @"the (station|CSMS) sends (\w+)((?: within .+? seconds)?)((?: after at least .+? seconds)?)" + StepSupport.Requirement;
    private const string Answers = @"^the (station|CSMS) answers (\w+)" + StepSupport.Requirement;

    /// <summary>Tells the CSMS how to answer the next request of an action; the rows replace what it would say otherwise.</summary>
    [Given(@"^the CSMS will answer ((?:the next \d+ )?)(\w+) with$")]
    public Task CsmsWillAnswer(string times, string action, DataTable table) =>
        bench.PerformAsync(OperatorActions.LetCsmsAnswer(
            bench.Identity, action, bench.Answer(action, table), times.Between("the next", "") is { } n ? int.Parse(n, CultureInfo.InvariantCulture) : 1));

    /// <summary>Tells the harness's station how to answer the next request of an action; it then does nothing of what it was asked.</summary>
    [Given(@"^the station will answer (\w+) with$")]
    public Task StationWillAnswer(string action, DataTable table) => bench.Sut == Party.Station
        ? throw new HarnessException($"Nobody can tell a station under test how to answer {action}.")
        : bench.PerformAsync(OperatorActions.LetStationAnswer(action, bench.Answer(action, table)));

    /// <summary>Makes one side send a request; on the wire it must then be as told.</summary>
    [When(@"^the (station|CSMS) sends (\w+)$")]
    public Task Send(string side, string action) => SendAsync(side, action, []);

    /// <summary>Makes one side send a request with the payload of the table.</summary>
    [When(@"^the (station|CSMS) sends (\w+)$")]
    public Task Send(string side, string action, DataTable table) => SendAsync(side, action, bench.Request(action, table));

    /// <summary>Makes one side send a request with the payload of the doc string, in which <c>$name</c> values are JSON strings.</summary>
    [When(@"^the (station|CSMS) sends (\w+)$")]
    public Task Send(string side, string action, string payload) => SendAsync(side, action, Resolve(JsonNode.Parse(payload)!).AsObject());

    /// <summary>Expects a request.</summary>
    [Then(Sends)]
    public Task ExpectRequest(string order, string side, string action, string within, string notBefore, string requirement) =>
        ExpectAsync(order, side, action, within, notBefore, requirement, null);

    /// <summary>Expects a request whose payload is as the table says.</summary>
    [Then(Sends)]
    public Task ExpectRequest(string order, string side, string action, string within, string notBefore, string requirement, DataTable table) =>
        ExpectAsync(order, side, action, within, notBefore, requirement, table);

    /// <summary>Expects a CALLRESULT to the last such request.</summary>
    [Then(Answers)]
    public Task ExpectAnswer(string side, string action, string requirement) => ExpectAnswerAsync(side, action, requirement, null);

    /// <summary>Expects a CALLRESULT to the last such request whose payload is as the table says.</summary>
    [Then(Answers)]
    public Task ExpectAnswer(string side, string action, string requirement, DataTable table) => ExpectAnswerAsync(side, action, requirement, table);

    /// <summary>Expects a CALLRESULT to every request that the other side sent since the steps began, whatever steps looked at them; what it took to get it ready is not meant.</summary>
    [Then("^the (station|CSMS) answers every request" + StepSupport.Requirement)]
    public async Task AnswersAll(string side, string requirement)
    {
        var party = StepSupport.Party(side);
        foreach (var call in bench.OwnRecords.OfType<FrameRecord>().Where(frame => frame.Sender != party && frame.Frame.Type == MessageType.Call).ToList())
            await bench.Expect.AnswerAsync(call, new FrameQuery { Sender = party, Action = call.Action!, Requirement = requirement.OrNull() });
    }

    /// <summary>Expects a CALLERROR to the last such request.</summary>
    [Then(@"^the (station|CSMS) answers (\w+) with a CALLERROR ([\w ]+?)" + StepSupport.Requirement)]
    public async Task ExpectError(string side, string action, string codes, string requirement)
    {
        var party = StepSupport.Party(side);
        await bench.Expect.ErrorAsync(
            conversation.LastCall(action),
            new FrameQuery { Sender = party, Action = action, Requirement = requirement.OrNull() },
            codes.Split(" or ", StringSplitOptions.TrimEntries));
    }

    /// <summary>
    /// Expects that a request has not come since the last action. The other side first sends something that must be answered, so that
    /// what was under way had its chance. Meter values of a transaction may come at any time, and are not meant.
    /// </summary>
    [Then(@"^the (station|CSMS) has sent no (\w+)" + StepSupport.Requirement)]
    public async Task ExpectNone(string side, string action, string requirement)
    {
        await conversation.ProbeAsync();
        bench.Expect.NotSent(StepSupport.Party(side), action, frame => !Conversation.IsPeriodic(frame), requirement.OrNull());
    }

    /// <summary>Expects that no request whose payload is as the table says has come since the last action.</summary>
    [Then(@"^the (station|CSMS) has sent no (\w+) with" + StepSupport.Requirement)]
    public async Task ExpectNone(string side, string action, string requirement, DataTable table)
    {
        var unwanted = bench.Expectation(table);
        await conversation.ProbeAsync();
        bench.Expect.NotSent(StepSupport.Party(side), action, frame => unwanted.FirstMismatch(WireExpectations.Payload(frame)) is null, requirement.OrNull());
    }

    /// <summary>Expects a request whose payload is as the table says, wherever it stands among others of its action, which stay for the steps behind.</summary>
    [Then(@"^the (station|CSMS) sends, among others, (\w+)" + StepSupport.Requirement)]
    public async Task ExpectAmongOthers(string side, string action, string requirement, DataTable table) => conversation.Remember(
        await bench.Expect.AmongOthersAsync(new FrameQuery { Sender = StepSupport.Party(side), Action = action, Payload = bench.Expectation(table), Requirement = requirement.OrNull() }));

    /// <summary>A request whose payload is as the table says may come, or not, before what the next steps expect.</summary>
    [Then(@"^the (station|CSMS) may send (\w+)$")]
    public void AllowRequest(string side, string action, DataTable table) =>
        conversation.Allow(new FrameQuery { Sender = StepSupport.Party(side), Action = action, Payload = bench.Expectation(table) });

    /// <summary>Expects that the station sent nothing by itself but BootNotification and answers for a time.</summary>
    [Then(@"^the station sends nothing but BootNotification for (.+?) seconds" + StepSupport.Requirement)]
    public async Task ExpectSilence(string seconds, string requirement)
    {
        var from = bench.Wire.Count;
        await bench.Clock.PassAsync(conversation.Seconds(seconds), CancellationToken.None);
        var unwanted = bench.Wire.Since(from).OfType<FrameRecord>()
            .FirstOrDefault(frame => frame.Sender == Party.Station && frame.Frame.Action is { } action && action != "BootNotification");
        if (unwanted is not null)
        {
            throw bench.Expect.Violation(
                new FrameQuery { Sender = Party.Station, Action = unwanted.Action!, Requirement = requirement.OrNull() },
                $"The station sent {unwanted.Action}, although it was not accepted.", unwanted, null, "nothing but BootNotification", unwanted.Frame.Text);
        }
    }

    /// <summary>Expects of the last such request that no optional field is in it but those named, as paths.</summary>
    [Then(@"^the (station|CSMS) leaves every optional field of (\w+) out but (.+?)" + StepSupport.Requirement)]
    public void LeavesOut(string side, string action, string fields, string requirement)
    {
        var call = conversation.LastCall(action);
        string[] allowed = fields.Split([", ", " and "], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (OptionalFields.Of(WireExpectations.Payload(call)!.AsObject(), bench.Message(action).RequestType).FirstOrDefault(path => !allowed.Contains(path)) is not { } surplus)
            return;
        throw bench.Expect.Violation(
            new FrameQuery { Sender = StepSupport.Party(side), Action = action, Requirement = requirement.OrNull() },
            $"{surplus} should not be in {action}.", call, surplus, "absent", WireExpectations.Value(call, surplus) ?? "present");
    }

    /// <summary>Lets time pass.</summary>
    [When(@"^(.+?) (second|minute|hour)s? pass(?:es)?$")]
    public Task TimePasses(string amount, string unit) =>
        bench.Clock.PassAsync(conversation.Seconds(amount) * (unit switch { "second" => 1, "minute" => 60, _ => 3600 }), CancellationToken.None);

    /// <summary>Lets as much time pass as the statement gives a side to send an awaited message (timeouts.message).</summary>
    [When("the message timeout passes")]
    public Task TimeoutPasses() => bench.Clock.PassAsync(TimeSpan.FromSeconds(bench.Statement.Timeouts.Message), CancellationToken.None);

    private async Task SendAsync(string side, string action, JsonObject payload)
    {
        _ = bench.Message(action);
        var sender = StepSupport.Party(side);
        if (sender == Party.Csms)
        {
            await RememberValuesAsync(action, payload);
            await conversation.CsmsSendsAsync(action, payload);
            return;
        }

        if (bench.Sut == Party.Station)
            throw new HarnessException($"Nobody can ask a station under test to send {action} by itself; say what the operator does, or use TriggerMessage.");
        await bench.ActAsync(OperatorActions.LetStationSend(action, payload));
        conversation.Remember(await bench.Expect.RequestAsync(new FrameQuery { Sender = sender, Action = action }));
    }

    // A product keeps what is set after the case.
    private async Task RememberValuesAsync(string action, JsonObject payload)
    {
        if (action != "SetVariables" || !bench.KeepsState || bench.Sut != Party.Station)
            return;
        foreach (var data in payload["setVariableData"]?.AsArray() ?? [])
        {
            if ((string?)data?["component"]?["name"] is not { } component || (string?)data["variable"]?["name"] is not { } variable)
                continue;
            try
            {
                conversation.SetBackLater(component, variable, await conversation.VariableAsync(component, variable));
            }
            catch (InconclusiveException)
            {
                // What cannot be read cannot be set back; the case itself does not ask for it.
            }
        }
    }

    private async Task ExpectAsync(string order, string side, string action, string within, string notBefore, string requirement, DataTable? table)
    {
        _ = bench.Message(action);
        var query = new FrameQuery
        {
            Sender = StepSupport.Party(side),
            Action = action,
            Payload = bench.Expectation(table),
            InAnyOrder = order.OrNull() is not null,
            Requirement = requirement.OrNull(),
            Within = within.Between("within", "seconds") is { } limit ? conversation.Seconds(limit) + ValueSource.TimeTolerance : null,
        };
        var earliest = notBefore.Between("after at least", "seconds") is { } least ? conversation.Seconds(least) : TimeSpan.Zero;
        if (earliest > TimeSpan.Zero && query.Within is null)
            query = query with { Within = earliest + TimeSpan.FromSeconds(bench.Statement.Timeouts.Message) };
        await conversation.ExpectRequestAsync(query, earliest);
    }

    private async Task ExpectAnswerAsync(string side, string action, string requirement, DataTable? table) =>
        await bench.Expect.AnswerAsync(
            conversation.LastCall(action),
            new FrameQuery { Sender = StepSupport.Party(side), Action = action, Payload = bench.Expectation(table), Requirement = requirement.OrNull() });

    private JsonNode Resolve(JsonNode node) => node switch
    {
        JsonObject o => new JsonObject(o.Select(p => KeyValuePair.Create(p.Key, p.Value is null ? null : (JsonNode?)Resolve(p.Value)))),
        JsonArray a => new JsonArray(a.Select(item => item is null ? null : Resolve(item)).ToArray()),
        JsonValue v when v.TryGetValue<string>(out var text) => bench.Values.Resolve(text) ?? v.DeepClone(),
        _ => node.DeepClone(),
    };
}
