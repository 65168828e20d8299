using System.Globalization;
using System.Text.Json.Nodes;
using Reqnroll;
using TestHarness.Conformance.Benches;
using TestHarness.Conformance.Expectations;
using TestHarness.Conformance.Judging;
using TestHarness.Conformance.Operators;
using TestHarness.Ocpp;
using TestHarness.Ocpp.Wire;

namespace TestHarness.Conformance.Steps;

/// <summary>The station's slots for network profiles as the CSMS reads and sets them: by SetNetworkProfile, NetworkConfigurationPriority and component NetworkConfiguration.</summary>
internal sealed class NetworkSlots(Bench bench, Conversation conversation)
{
    private const string Controller = "OCPPCommCtrlr";
    private const string Priority = "NetworkConfigurationPriority";
    private const string Component = "NetworkConfiguration";

    // Those that every station has (Part 2 of 2.1, section 2.1.8).
    private static readonly string[] s_required =
        ["OcppCsmsUrl", "OcppInterface", "OcppTransport", "OcppVersion", "MessageTimeout", "SecurityProfile", "BasicAuthPassword", "VpnEnabled", "ApnEnabled"];

    /// <summary>The slot that is not active.</summary>
    public string Other => Text("$otherSlot");

    /// <summary>A value of a table as text.</summary>
    public string Text(string value) => bench.Values.Resolve(value) is { } resolved ? JsonText.Of(resolved) : value;

    /// <summary>Asks which slot is active, and remembers it and the other of the configured two. What the station says of its security profile, the wire rules judge the rest by.</summary>
    public async Task ReadAsync()
    {
        var active = await conversation.VariableAsync(Controller, "ActiveNetworkProfile")
            ?? throw new InconclusiveException($"The station does not tell {Controller}.ActiveNetworkProfile, so that nobody knows which slot is free.");
        await conversation.VariableAsync("SecurityCtrlr", "SecurityProfile");
        string[] configured = [Text("the configured configurationSlot"), Text("the configured configurationSlot2")];
        bench.Values.Memory.Remember("activeSlot", JsonValue.Create(active));
        bench.Values.Memory.Remember("otherSlot", JsonValue.Create(configured.First(slot => slot != active)));
        bench.Cursor.MoveToEnd();
    }

    /// <summary>Stores the profile of the second endpoint in the slot that is not active.</summary>
    public async Task ProvideAsync()
    {
        var call = await conversation.CsmsSendsAsync("SetNetworkProfile", new JsonObject
        {
            ["configurationSlot"] = Number(Other),
            ["connectionData"] = new JsonObject
            {
                ["ocppVersion"] = "OCPP20",
                ["ocppTransport"] = "JSON",
                ["ocppCsmsUrl"] = Text("the configured ocppCsmsUrl2"),
                ["messageTimeout"] = Number(Text("the configured messageTimeout2")),
                ["securityProfile"] = Number(Text("$securityProfile")),
                ["ocppInterface"] = Text("the configured ocppInterface2"),
            },
        });
        await bench.Expect.AnswerAsync(call, Query("SetNetworkProfile", "B09.FR.01", ("status", "Accepted")));
    }

    /// <summary>Sets the order of the slots, which must be accepted.</summary>
    public Task PrioritizeAsync(params IEnumerable<string> slots) => ExpectPriorityAsync(slots.Select(Text), "B10.FR.01");

    /// <summary>Sets the order of the slots, which must be accepted.</summary>
    public async Task ExpectPriorityAsync(IEnumerable<string> slots, string? requirement) =>
        await bench.Expect.AnswerAsync(await SetPriorityAsync(slots), Query("SetVariables", requirement, ("setVariableResult[0].attributeStatus", "one of Accepted, RebootRequired")));

    /// <summary>Sets the order of the slots, whatever the station says to it; a product has it set back after the case.</summary>
    public async Task<FrameRecord> SetPriorityAsync(IEnumerable<string> slots)
    {
        if (bench.KeepsState)
            conversation.SetBackLater(Controller, Priority, await conversation.VariableAsync(Controller, Priority));
        return await conversation.CsmsSendsAsync("SetVariables", new JsonObject
        {
            ["setVariableData"] = new JsonArray(Item(Controller, null, Priority, string.Join(',', slots))),
        });
    }

    /// <summary>The order of the slots.</summary>
    public async Task<IReadOnlyList<string>> PriorityAsync()
    {
        var call = await conversation.CsmsSendsAsync("GetVariables", Conversation.VariableRequest(Controller, Priority));
        var answer = await bench.Expect.AnswerAsync(call, Query("GetVariables", null, ("getVariableResult[0].attributeStatus", "Accepted")));
        return Split(WireExpectations.Value(answer, "getVariableResult[0].attributeValue"));
    }

    /// <summary>Expects that a slot is not in the order.</summary>
    public async Task ExpectGoneAsync(string slot, string? requirement)
    {
        var slots = await PriorityAsync();
        if (slots.Contains(slot))
        {
            throw bench.Expect.Violation(Query("GetVariables", requirement), $"Slot {slot} is still in {Priority}.", conversation.LastCall("GetVariables"),
                "getVariableResult[0].attributeValue", $"a list without {slot}", string.Join(',', slots));
        }
    }

    /// <summary>Brings a product back to the endpoint that it is connected to now, when the case is over: by its priorities, or by hand where a lower security profile forbids it (A05.FR.10).</summary>
    public async Task GoBackLaterAsync()
    {
        if (!bench.KeepsState)
            return;
        if (Number(Text("$securityProfile")) > bench.SecurityProfile)
        {
            bench.Changes.Note(OperatorActions.Recommission(bench.Network.Endpoints[0], bench.SecurityProfile));
            return;
        }

        if (await conversation.VariableAsync(Controller, Priority) is not { } priority)
            return;
        bench.Changes.Variable($"{Controller}.{Priority} to {priority}, and reset the station", $"{Controller}.{Priority}", async () =>
        {
            await conversation.SetVariableAsync(Controller, Priority, priority);
            await conversation.CsmsAsksAsync("Reset", new JsonObject { ["type"] = "OnIdle" });
            await conversation.ExpectRequestAsync(new FrameQuery { Sender = Party.Station, Action = "BootNotification", Within = TimeSpan.FromSeconds(bench.Statement.Timeouts.Boot) });
        });
    }

    /// <summary>Sets variables of a slot.</summary>
    public async Task SetVariablesAsync(string slot, string? requirement, DataTable table)
    {
        var limit = await ItemLimitAsync();
        foreach (var rows in table.Rows.Chunk(limit))
        {
            var call = await conversation.CsmsSendsAsync("SetVariables", Setting(slot, rows));
            var expected = new List<(string, string)>();
            foreach (var row in rows)
            {
                var result = $"setVariableResult[variable.name={row["variable"]}]";
                expected.Add(($"{result}.component.instance", slot));
                expected.Add(($"{result}.attributeStatus", row["attributeStatus"]));
                if (table.Header.Contains("reasonCode") && row["reasonCode"].Length > 0)
                    expected.Add(($"{result}.attributeStatusInfo.reasonCode", row["reasonCode"]));
            }

            await bench.Expect.AnswerAsync(call, Query("SetVariables", requirement, [.. expected]));
        }
    }

    /// <summary>The payload of SetVariables for variables of a slot.</summary>
    public JsonObject Setting(string slot, IEnumerable<DataTableRow> rows) => new()
    {
        ["setVariableData"] = new JsonArray([.. rows.Select(row => (JsonNode)Item(Component, slot, row["variable"], Text(row["value"])))]),
    };

    /// <summary>Expects that the CSMS sets variables of a slot, in one request or several.</summary>
    public async Task ExpectSetAsync(string slot, string? requirement, DataTable table)
    {
        var awaited = table.Rows.ToDictionary(row => row["variable"], row => Matcher.Parse(row["value"], bench.Values));
        while (awaited.Count > 0)
        {
            var query = new FrameQuery
            {
                Sender = Party.Csms,
                Action = "SetVariables",
                Requirement = requirement,
                What = $"the CSMS to set {string.Join(", ", awaited.Keys.Select(variable => $"{Component}[{slot}].{variable}"))}",
            };
            var call = await bench.Expect.RequestAsync(query);
            conversation.Remember(call);
            foreach (var item in WireExpectations.Payload(call)?["setVariableData"]?.AsArray() ?? [])
            {
                var variable = (string?)item?["variable"]?["name"] ?? "";
                if (item is null || !Is(item, Component, slot, variable) || !awaited.Remove(variable, out var matcher))
                    continue;
                if (!matcher.Matches(item["attributeValue"]))
                    throw bench.Expect.Violation(query, $"The CSMS sets {Component}[{slot}].{variable} to another value than expected.", call, "setVariableData", matcher.Description, JsonText.Show(item["attributeValue"]));
            }

            await bench.Expect.AnswerAsync(call, Query("SetVariables", null));
        }
    }

    /// <summary>Expects that no slot in the order can be changed.</summary>
    public async Task ExpectFixedAsync(string? requirement)
    {
        var slots = await PriorityAsync();
        if (slots.Count < 2)
        {
            throw bench.Expect.Violation(Query("GetVariables", requirement), "The case needs two slots in NetworkConfigurationPriority.", conversation.LastCall("GetVariables"),
                "getVariableResult[0].attributeValue", "at least two slots", string.Join(',', slots));
        }

        foreach (var slot in slots)
        {
            var call = await conversation.CsmsSendsAsync("SetVariables", new JsonObject { ["setVariableData"] = new JsonArray(Item(Component, slot, "MessageTimeout", "123")) });
            await bench.Expect.AnswerAsync(call, Query(
                "SetVariables", requirement,
                ("setVariableResult[0].component.name", Component), ("setVariableResult[0].component.instance", $"\"{slot}\""), ("setVariableResult[0].variable.name", "MessageTimeout"),
                ("setVariableResult[0].attributeStatus", "Rejected"), ("setVariableResult[0].attributeStatusInfo.reasonCode", "PriorityNetworkConf")));
        }
    }

    /// <summary>Expects what a report must show of the slots.</summary>
    public void ExpectReported(string? requirement, DataTable table)
    {
        var asked = conversation.LastCall("GetBaseReport");
        var reports = bench.Wire.Since(asked.Number).Calls(Party.Station, "NotifyReport").ToList();
        var items = reports.SelectMany(report => WireExpectations.Payload(report)?["reportData"]?.AsArray() ?? []).OfType<JsonNode>().ToList();
        var slots = Split((string?)items.Find(item => Is(item, Controller, null, Priority))?["variableCharacteristics"]?["valuesList"]);
        foreach (var slot in slots)
        {
            if (s_required.FirstOrDefault(variable => !items.Exists(item => Is(item, Component, slot, variable))) is { } missing)
                throw Wrong($"{Component}[{slot}].{missing} is not in the report.", "reported", "not reported");
            var password = items.Find(item => Is(item, Component, slot, "BasicAuthPassword"))!["variableAttribute"]![0]!;
            if ((string?)password["mutability"] != "WriteOnly" || password["value"] is not null)
                throw Wrong($"{Component}[{slot}].BasicAuthPassword can be read.", "WriteOnly without a value", password.ToJsonString());
        }

        if (!slots.Contains(Other))
            throw Wrong($"{Priority} has no slot {Other} in its valuesList.", Other, string.Join(',', slots));
        foreach (var (variable, value) in table.Pairs())
        {
            var shown = (string?)items.Find(item => Is(item, Component, Other, variable))?["variableAttribute"]?[0]?["value"] ?? "nothing";
            if (!string.Equals(shown, Text(value), StringComparison.Ordinal))
                throw Wrong($"{Component}[{Other}].{variable} is not what was set.", Text(value), shown);
        }

        ExpectationException Wrong(string message, string expected, string actual) =>
            bench.Expect.Violation(Query("NotifyReport", requirement), message, reports.LastOrDefault() ?? asked, "reportData", expected, actual);
    }

    private static bool Is(JsonNode item, string component, string? instance, string variable) =>
        (string?)item["component"]?["name"] == component && (string?)item["component"]?["instance"] == instance && (string?)item["variable"]?["name"] == variable;

    private static IReadOnlyList<string> Split(string? list) => (list ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    private static JsonObject Item(string component, string? instance, string variable, string value)
    {
        var name = new JsonObject { ["name"] = component };
        if (instance is not null)
            name["instance"] = instance;
        return new JsonObject { ["component"] = name, ["variable"] = new JsonObject { ["name"] = variable }, ["attributeValue"] = value };
    }

    private async Task<int> ItemLimitAsync()
    {
        var call = await conversation.CsmsSendsAsync("GetVariables", new JsonObject
        {
            ["getVariableData"] = new JsonArray(new JsonObject
            {
                ["component"] = new JsonObject { ["name"] = "DeviceDataCtrlr" },
                ["variable"] = new JsonObject { ["name"] = "ItemsPerMessage", ["instance"] = "SetVariables" },
            }),
        });
        var answer = await bench.Expect.AnswerAsync(call, Query("GetVariables", null, ("getVariableResult[0].attributeStatus", "Accepted"), ("getVariableResult[0].attributeValue", "matches /^[1-9][0-9]*$/")));
        return Number(WireExpectations.Value(answer, "getVariableResult[0].attributeValue")!);
    }

    private FrameQuery Query(string action, string? requirement, params (string Path, string Matcher)[] rows) =>
        new() { Sender = Party.Station, Action = action, Requirement = requirement, Payload = PayloadExpectation.From(rows, bench.Values) };
}
