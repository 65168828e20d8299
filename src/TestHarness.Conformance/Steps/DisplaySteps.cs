using System.Text.Json.Nodes;
using Reqnroll;
using TestHarness.Conformance.Benches;
using TestHarness.Conformance.Expectations;
using TestHarness.Ocpp;
using TestHarness.Ocpp.Wire;

namespace TestHarness.Conformance.Steps;

/// <summary>Messages on the display of a station (block O).</summary>
[Binding]
public sealed class DisplaySteps(Bench bench, Conversation conversation)
{
    private readonly List<JsonNode> _messages = [];
    private FrameRecord? _report;

    /// <summary>
    /// Memory state SetDisplayMessage: sets a message with a fresh id, which is remembered, and the configured priority, format and content. Rows are fields of it that are otherwise. It is cleared after the case.
    /// </summary>
    [Given(@"^the station has the display message \$(\w+)$")]
    public Task Has(string name) => SetAsync(name, []);

    /// <summary>The same, with some fields as the table says.</summary>
    [Given(@"^the station has the display message \$(\w+) with$")]
    public Task Has(string name, DataTable table) => SetAsync(name, [.. table.Pairs()]);

    /// <summary>No display message is left of what was before the case.</summary>
    [Given("^the station has no display messages$")]
    public async Task HasNone()
    {
        var call = await conversation.CsmsSendsAsync("GetDisplayMessages", new JsonObject { ["requestId"] = RequestId() });
        if (WireExpectations.Value(await bench.Expect.AnswerAsync(call, Query("GetDisplayMessages", null, [])), "status") != "Accepted")
            return;
        await WholeReport("");
        foreach (var message in _messages.ToArray())
            await ClearAsync((int)message["id"]!);
    }

    /// <summary>Sets a message with a fresh id, which is remembered, and the configured priority, format and content.</summary>
    [When(@"^the CSMS sets the display message \$(\w+)$")]
    public Task Set(string name) => SendAsync(name, []);

    /// <summary>The same, with some fields as the table says; a name that is remembered has its id again.</summary>
    [When(@"^the CSMS sets the display message \$(\w+) with$")]
    public Task Set(string name, DataTable table) => SendAsync(name, [.. table.Pairs()]);

    /// <summary>Expects NotifyDisplayMessages after NotifyDisplayMessages with the requestId of the last GetDisplayMessages, until tbc is no longer true.</summary>
    [Then("^the station sends every display message that was asked for" + StepSupport.Requirement)]
    public async Task WholeReport(string requirement)
    {
        var requestId = WireExpectations.Value(conversation.LastCall("GetDisplayMessages"), "requestId") ?? "";
        _messages.Clear();
        do
        {
            _report = await conversation.ExpectRequestAsync(Query("NotifyDisplayMessages", requirement, [("requestId", requestId)]) with
            {
                RequirementOf = static path => path == "requestId" ? "O03.FR.05" : null,
            });
            _messages.AddRange((WireExpectations.Payload(_report)!["messageInfo"]?.AsArray() ?? []).OfType<JsonNode>());
        }
        while ((bool?)WireExpectations.Payload(_report)!["tbc"] == true);
    }

    /// <summary>Expects that a display message like this was sent.</summary>
    [Then("^a display message is" + StepSupport.Requirement)]
    public void IsThere(string requirement, DataTable table)
    {
        var expected = bench.Expectation(table);
        if (!_messages.Exists(message => expected.FirstMismatch(message) is null))
        {
            throw bench.Expect.Violation(
                Query("NotifyDisplayMessages", requirement, []),
                "A display message was not sent.",
                _report ?? throw new FormatException("No step before this one expected the display messages."),
                "messageInfo",
                string.Join(", ", expected.Rows.Select(row => $"{row.Path} {row.Matcher.Description}")),
                _messages.Count == 0 ? "none" : string.Join("; ", _messages.Select(message => message.ToJsonString())));
        }
    }

    private static int RequestId() => Random.Shared.Next(1, int.MaxValue);

    private async Task SetAsync(string name, IReadOnlyList<(string Path, string Value)> rows)
    {
        await SendAsync(name, rows);
        await bench.Expect.AnswerAsync(conversation.LastCall("SetDisplayMessage"), Query("SetDisplayMessage", null, [("status", "Accepted")]));
    }

    private async Task SendAsync(string name, IReadOnlyList<(string Path, string Value)> rows)
    {
        var memory = bench.Values.Memory;
        if (!memory.Knows(name))
        {
            var id = RequestId();
            memory.Remember(name, id);
            if (bench.KeepsState && bench.Sut == Party.Station)
                bench.Changes.Variable($"display message {id} away", $"display message {id}", () => ClearAsync(id));
        }

        (string Path, string Value)[] usual =
        [
            ("id", $"${name}"),
            ("priority", "the configured displayPriority"),
            ("message.format", "the configured displayFormat"),
            ("message.content", "the configured displayContent"),
        ];
        var all = usual.Where(one => !rows.Any(row => row.Path == one.Path)).Concat(rows).Select(row => ($"message.{row.Path}", row.Value));
        await conversation.CsmsSendsAsync("SetDisplayMessage", PayloadBuilder.Build(all, bench.Message("SetDisplayMessage").RequestType, bench.Values));
    }

    private async Task ClearAsync(int id) => await conversation.CsmsAsksAsync("ClearDisplayMessage", new JsonObject { ["id"] = id });

    private FrameQuery Query(string action, string? requirement, IEnumerable<(string Path, string Matcher)> rows) => new()
    {
        Sender = Party.Station,
        Action = action,
        Requirement = requirement?.OrNull(),
        Payload = PayloadExpectation.From(rows, bench.Values),
    };
}
