using System.Globalization;
using System.Text.Json.Nodes;
using TestHarness.Conformance.Benches;
using TestHarness.Conformance.Judging;
using TestHarness.Conformance.Operators;
using TestHarness.Ocpp;
using TestHarness.Ocpp.Framing;
using TestHarness.Ocpp.Wire;

namespace TestHarness.Conformance.DeviceModels;

/// <summary>Reads the device model of the station on a bench over the wire: GetBaseReport FullInventory (B07).</summary>
internal static class StationModelReader
{
    /// <summary>Reads it.</summary>
    /// <param name="bench">A bench whose station is booted.</param>
    /// <param name="source">What to call the place where the report stands.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="InconclusiveException">The station does not report it.</exception>
    public static async Task<StationModel> ReadAsync(Bench bench, string source, CancellationToken cancellation)
    {
        var start = bench.Records.Count == 0 ? bench.Start : bench.Records[^1].Number;
        var id = Random.Shared.Next(1, int.MaxValue);
        await bench.PerformAsync(OperatorActions.LetCsmsSend(bench.Identity, "GetBaseReport", new JsonObject { ["requestId"] = id, ["reportBase"] = "FullInventory" }), cancellation);
        var requestId = id.ToString(CultureInfo.InvariantCulture);
        var answer = await AnswerAsync(bench, start, requestId, cancellation);
        if (answer.Frame.Type == MessageType.CallError || WireExpectations.Value(answer, "status") is not "Accepted")
            throw new InconclusiveException($"the station answered GetBaseReport FullInventory with {(answer.Frame.Type == MessageType.CallError ? answer.Frame.ErrorCode : WireExpectations.Value(answer, "status"))} (record {answer.Number} of {source})");
        var pages = await PagesAsync(bench, start, requestId, cancellation);
        return new StationModel(pages.SelectMany(Variables).ToList(), source);
    }

    private static async Task<FrameRecord> AnswerAsync(Bench bench, long start, string requestId, CancellationToken cancellation)
    {
        FrameRecord? Answer()
        {
            var frames = bench.Wire.Since(start).OfType<FrameRecord>().ToList();
            var call = frames.FirstOrDefault(frame => frame is { Action: "GetBaseReport", Frame.Type: MessageType.Call } && WireExpectations.Value(frame, "requestId") == requestId);
            return call is null ? null : frames.FirstOrDefault(frame => frame.AnswersRecord == call.Number);
        }

        var timeout = TimeSpan.FromSeconds(bench.Statement.Timeouts.Answer);
        await Preconditions.WaitAsync(bench, "the station to answer GetBaseReport", () => Answer() is not null, timeout, cancellation);
        return Answer() ?? throw new InconclusiveException($"the station did not answer GetBaseReport FullInventory within {timeout.TotalSeconds:0} seconds (timeouts.answer)");
    }

    private static async Task<IReadOnlyList<FrameRecord>> PagesAsync(Bench bench, long start, string requestId, CancellationToken cancellation)
    {
        var timeout = TimeSpan.FromSeconds(bench.Statement.Timeouts.Message);
        List<FrameRecord> Pages() => bench.Wire.Since(start).OfType<FrameRecord>()
            .Where(frame => frame is { Action: "NotifyReport", Sender: Party.Station, Frame.Type: MessageType.Call } && WireExpectations.Value(frame, "requestId") == requestId)
            .ToList();
        for (var known = 0; ;)
        {
            var before = known;
            if (!await Preconditions.WaitAsync(bench, "the station to report its device model", () => Pages().Count > before, timeout, cancellation))
                throw new InconclusiveException($"the station accepted GetBaseReport FullInventory, and its report stopped after {known} NotifyReport messages (timeouts.message: {timeout.TotalSeconds:0} seconds)");
            var pages = Pages();
            if (WireExpectations.Value(pages[^1], "tbc") != "true")
                return pages;
            known = pages.Count;
        }
    }

    // What breaks the schema is for the cases to find; here it is left out.
    private static IEnumerable<ReportedVariable> Variables(FrameRecord page)
    {
        foreach (var item in (WireExpectations.Payload(page)?["reportData"] as JsonArray ?? []).OfType<JsonObject>())
        {
            if (item["component"] is not JsonObject component || item["variable"] is not JsonObject variable || Text(component, "name") is not { } componentName || Text(variable, "name") is not { } name)
                continue;
            var attribute = (item["variableAttribute"] as JsonArray)?.OfType<JsonObject>().FirstOrDefault(one => Text(one, "type") is null or "Actual");
            var characteristics = item["variableCharacteristics"] as JsonObject;
            yield return new ReportedVariable
            {
                Component = componentName,
                ComponentInstance = Text(component, "instance"),
                EvseId = Number(component["evse"]?["id"]),
                ConnectorId = Number(component["evse"]?["connectorId"]),
                Variable = name,
                VariableInstance = Text(variable, "instance"),
                Value = attribute is null ? null : Text(attribute, "value"),
                IsWritable = attribute is not null && Text(attribute, "mutability") is null or "ReadWrite" or "WriteOnly",
                DataType = characteristics is null ? null : Text(characteristics, "dataType"),
                ValuesList = characteristics is null || Text(characteristics, "valuesList") is not { } values ? null : ReportedVariable.Split(values),
                Record = page.Number,
            };
        }
    }

    private static string? Text(JsonObject holder, string name) => holder[name] is JsonValue value && value.TryGetValue<string>(out var text) && text.Length > 0 ? text : null;

    private static int? Number(JsonNode? node) => node is JsonValue value && value.TryGetValue<int>(out var number) ? number : null;
}
