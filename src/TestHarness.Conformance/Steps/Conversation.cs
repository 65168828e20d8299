using System.Globalization;
using System.Text.Json.Nodes;
using TestHarness.Conformance.Benches;
using TestHarness.Conformance.Expectations;
using TestHarness.Conformance.Operators;
using TestHarness.Ocpp;
using TestHarness.Ocpp.Wire;

namespace TestHarness.Conformance.Steps;

/// <summary>What the step classes of one scenario know of it together: the last CALL of each action, the variables asked for,
/// the reports received. The first transaction's id is remembered as <c>$transactionId</c>.</summary>
public sealed class Conversation(Bench bench)
{
    private readonly Dictionary<string, FrameRecord> _calls = [];
    private readonly Dictionary<string, string?> _variables = [];
    private readonly Dictionary<string, string> _simulated = [];
    private readonly List<FrameQuery> _possible = [];

    /// <summary>Raised with each TransactionEvent that a step expected.</summary>
    public event Action<FrameRecord>? TransactionEventSeen;

    /// <summary>The reports of the device model that the station sent, the newest last.</summary>
    internal List<ReceivedReport> Reports { get; } = [];

    /// <summary>The last CALL with the action that a step sent or expected.</summary>
    /// <exception cref="FormatException">No step did.</exception>
    public FrameRecord LastCall(string action) =>
        _calls.TryGetValue(action, out var call) ? call : throw new FormatException($"No step before this one sent or expected {action}.");

    /// <summary>Keeps a CALL as the last one of its action.</summary>
    public void Remember(FrameRecord call)
    {
        _calls[call.Action!] = call;
        if (call.Action != "TransactionEvent")
            return;
        if (!bench.Values.Memory.Knows("transactionId"))
            bench.Values.Memory.Remember("transactionId", WireExpectations.Value(call, "transactionInfo.transactionId"));
        TransactionEventSeen?.Invoke(call);
    }

    /// <summary>Requests like this one may come, or not, before what is expected from now on.</summary>
    public void Allow(FrameQuery possible) => _possible.Add(possible);

    /// <summary>What a case set a variable of the harness's own station to; null when it did not.</summary>
    public string? SimulatedVariable(string component, string variable) => _simulated.GetValueOrDefault($"{component}.{variable}");

    /// <summary>Keeps what a variable of the harness's own station was set to.</summary>
    public void Simulate(string component, string variable, string value) => _simulated[$"{component}.{variable}"] = value;

    /// <summary>Reads a number of seconds, also as <c>the configured ...</c> or <c>$name</c>.</summary>
    public TimeSpan Seconds(string text) =>
        double.TryParse(bench.Values.Resolve(text) is { } value ? JsonText.Of(value) : text, NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds)
            ? TimeSpan.FromSeconds(seconds)
            : throw new FormatException($"'{text}' is not a number of seconds.");

    /// <summary>Makes the CSMS send a request, and waits until it stands on the wire as told.</summary>
    public async Task<FrameRecord> CsmsSendsAsync(string action, JsonObject payload)
    {
        await bench.ActAsync(OperatorActions.LetCsmsSend(bench.Identity, action, payload));
        var call = await bench.Expect.RequestAsync(new FrameQuery { Sender = Party.Csms, Action = action, Payload = AsExpectation(payload) });
        Remember(call);
        return call;
    }

    /// <summary>Makes the CSMS send a request, and returns the payload of the answer.</summary>
    public async Task<JsonNode> CsmsAsksAsync(string action, JsonObject payload)
    {
        var call = await CsmsSendsAsync(action, payload);
        return WireExpectations.Payload(await bench.Expect.AnswerAsync(call, new FrameQuery { Sender = Party.Station, Action = action }))!;
    }

    /// <summary>Expects a request; a TransactionEvent gets the checks that hold for every one.</summary>
    public async Task<FrameRecord> ExpectRequestAsync(FrameQuery query, TimeSpan earliest = default)
    {
        var after = bench.Wire.Since(0).LastOrDefault(record => record.Number <= bench.Cursor.Position)?.Timestamp;
        var possible = _possible.Where(possible => possible.Action == query.Action).ToList();
        if (possible.Count > 0)
            query = query with { About = Both(query.About, frame => possible.TrueForAll(one => one.Payload.FirstMismatch(WireExpectations.Payload(frame)) is not null)) };
        var record = await bench.Expect.RequestAsync(query.Action == "TransactionEvent" ? AboutTransaction(query) : query);
        if (earliest > TimeSpan.Zero && after is { } start && record.Timestamp - start < earliest - TimeSpan.FromMilliseconds(500))
        {
            throw bench.Expect.Violation(query, $"{query.Action} came too early.", record, null,
                $"not before {earliest.TotalSeconds:0} seconds had passed", $"after {(record.Timestamp - start).TotalSeconds:0.0} seconds");
        }

        Remember(record);
        return record;
    }

    /// <summary>Sends a CALL that the station must answer, and waits for the answer: whatever it had begun before is on the wire then.</summary>
    public async Task ProbeAsync()
    {
        if (bench.Sut == Party.Station)
        {
            await bench.PerformAsync(OperatorActions.LetCsmsSend(bench.Identity, "GetVariables", VariableRequest("OCPPCommCtrlr", "HeartbeatInterval")));
            var probe = await bench.Expect.RequestAsync(new FrameQuery { Sender = Party.Csms, Action = "GetVariables", InAnyOrder = true });
            await bench.Expect.AnswerAsync(probe, new FrameQuery { Sender = Party.Station, Action = "GetVariables" });
            return;
        }

        await bench.PerformAsync(OperatorActions.LetStationSend("Heartbeat", []));
        var heartbeat = await bench.Expect.RequestAsync(new FrameQuery { Sender = Party.Station, Action = "Heartbeat", InAnyOrder = true });
        await bench.Expect.AnswerAsync(heartbeat, new FrameQuery { Sender = Party.Csms, Action = "Heartbeat" });
    }

    /// <summary>The value of a variable of the station's device model, asked once per scenario; null when the station does not have it. An instance stands in brackets.</summary>
    public async Task<string?> VariableAsync(string component, string variable)
    {
        var key = $"{component}.{variable}";
        if (_variables.TryGetValue(key, out var known))
            return known;
        JsonNode answer;
        try
        {
            answer = await CsmsAsksAsync("GetVariables", VariableRequest(component, variable));
        }
        catch (Judging.ExpectationException error) when (error.Finding.Side == bench.Sut)
        {
            // The harness's own question, not the case's: what it cannot learn leaves the case unasked.
            throw new Judging.InconclusiveException($"The value of {key} is needed and could not be read. {error.Message}");
        }

        var result = answer["getVariableResult"]?[0];
        return _variables[key] = result?["attributeStatus"]?.GetValue<string>() == "Accepted" ? result["attributeValue"]?.GetValue<string>() : null;
    }

    /// <summary>Sets a variable of the station's device model over OCPP; its attributeStatus. What the station accepts is taken for its value from then on.</summary>
    public async Task<string?> SetVariableAsync(string component, string variable, string value)
    {
        var key = $"{component}.{variable}";
        _variables.Remove(key);
        var answer = await CsmsAsksAsync("SetVariables", SettingRequest(component, variable, value));
        var status = (string?)answer["setVariableResult"]?[0]?["attributeStatus"];
        if (status is "Accepted" or "RebootRequired")
            _variables[key] = value;
        return status;
    }

    /// <summary>Has a variable set back to what it was when the case is over; one whose value is not known stays.</summary>
    public void SetBackLater(string component, string variable, string? value)
    {
        if (value is not null)
        {
            bench.Changes.Variable($"{component}.{variable} to {value}", $"{component}.{variable}", async () =>
            {
                if (await SetVariableAsync(component, variable, value) is var status and not ("Accepted" or "RebootRequired"))
                    throw new Judging.InconclusiveException($"SetVariables was answered with {status}.");
            });
        }
    }

    /// <summary>Whether a frame is a TransactionEvent with the meter values of an interval, which may come between any two others (J02).</summary>
    public static bool IsPeriodic(FrameRecord frame) =>
        frame.Action == "TransactionEvent" && WireExpectations.Value(frame, "triggerReason") is "MeterValuePeriodic" or "MeterValueClock";

    /// <summary>The payload of GetVariables for one variable.</summary>
    public static JsonObject VariableRequest(string component, string variable) => new()
    {
        ["getVariableData"] = new JsonArray(new JsonObject
        {
            ["component"] = new JsonObject { ["name"] = component },
            ["variable"] = Named(variable),
        }),
    };

    /// <summary>The payload of SetVariables for one variable, without an attributeType.</summary>
    public static JsonObject SettingRequest(string component, string variable, string value) => new()
    {
        ["setVariableData"] = new JsonArray(new JsonObject
        {
            ["component"] = new JsonObject { ["name"] = component },
            ["variable"] = Named(variable),
            ["attributeValue"] = value,
        }),
    };

    // Name[instance]
    private static JsonObject Named(string variable) => variable.Split('[', ']') switch
    {
        [var name, var instance, ""] => new JsonObject { ["name"] = name, ["instance"] = instance },
        _ => new JsonObject { ["name"] = variable },
    };

    private static FrameQuery AboutTransaction(FrameQuery query)
    {
        var wantsMeterValues = query.Payload.Rows.Any(row => row.Path.Text == "triggerReason" && row.Matcher.Description.Contains("MeterValue", StringComparison.Ordinal));
        return query with
        {
            About = Both(query.About, frame => wantsMeterValues || !IsPeriodic(frame)),
        };
    }

    private static Func<FrameRecord, bool> Both(Func<FrameRecord, bool>? one, Func<FrameRecord, bool> other) => frame => one?.Invoke(frame) != false && other(frame);

    // What the CSMS was asked to send must be what it sends; values that it chooses itself were not in the request.
    private PayloadExpectation AsExpectation(JsonObject payload) => PayloadExpectation.From(Leaves("", payload), bench.Values);

    /// <summary>The values of a payload, each with its path.</summary>
    public static IEnumerable<(string Path, string Matcher)> Leaves(string path, JsonNode? node) => node switch
    {
        JsonObject o => o.SelectMany(p => Leaves(path.Length == 0 ? p.Key : $"{path}.{p.Key}", p.Value)),
        JsonArray a => a.SelectMany((item, i) => Leaves($"{path}[{i}]", item)),
        null => [],
        _ => [(path, JsonText.Of(node))],
    };
}
