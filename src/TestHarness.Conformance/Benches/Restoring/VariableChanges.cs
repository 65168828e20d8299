using System.Text.Json.Nodes;
using TestHarness.Ocpp;
using TestHarness.Ocpp.Framing;
using TestHarness.Ocpp.Wire;

namespace TestHarness.Conformance.Benches.Restoring;

/// <summary>Finds on the wire which variables a case set, and what they were before: as the station last told, in a report, an answer or by accepting a value.</summary>
internal static class VariableChanges
{
    /// <summary>The variables that have another value now than before the case.</summary>
    /// <param name="before">The wire before the case.</param>
    /// <param name="during">The wire of the case.</param>
    public static IReadOnlyList<(string Name, Leftover? Undo)> Of(IReadOnlyList<WireRecord> before, IReadOnlyList<WireRecord> during)
    {
        Dictionary<string, string?> known = [];
        foreach (var told in Told(before))
            known[told.Key] = told.Value;
        Dictionary<string, (string? Old, JsonObject Place, string? Now)> set = [];
        foreach (var told in Told(during))
        {
            if (!told.IsSet)
                known.TryAdd(told.Key, told.Value);
            else if (set.TryGetValue(told.Key, out var earlier))
                set[told.Key] = earlier with { Now = told.Value };
            else
                set[told.Key] = (known.GetValueOrDefault(told.Key), told.Place, told.Value);
        }

        return set.Where(change => change.Value.Old != change.Value.Now).Select(change => (change.Key, Undo(change.Key, change.Value.Place, change.Value.Old))).ToList();
    }

    private static Leftover? Undo(string name, JsonObject place, string? old)
    {
        if (old is null)
            return null;
        var data = (JsonObject)place.DeepClone();
        data["attributeValue"] = old;
        return new Leftover($"{name}, to {old}", "SetVariables", new JsonObject { ["setVariableData"] = new JsonArray(data) });
    }

    private static IEnumerable<ToldValue> Told(IReadOnlyList<WireRecord> records)
    {
        var exchanges = Exchange.Of(records).ToDictionary(exchange => exchange.Number);
        foreach (var frame in records.OfType<FrameRecord>().Where(frame => frame.Frame.Type == MessageType.Call))
        {
            if (exchanges.TryGetValue(frame.Number, out var exchange) && exchange.Action is "SetVariables" or "GetVariables")
            {
                foreach (var value in Told(exchanges[frame.Number]))
                    yield return value;
            }
            else if (frame is { Action: "NotifyReport", Sender: Party.Station })
            {
                foreach (var value in Reported(frame))
                    yield return value;
            }
        }
    }

    private static IEnumerable<ToldValue> Told(Exchange exchange)
    {
        var isSet = exchange.Action == "SetVariables";
        var asked = Items(exchange.Request[isSet ? "setVariableData" : "getVariableData"]).Where(IsActual).Select(data => (Key: Key(data), Data: data)).ToList();
        foreach (var result in Items(exchange.Answer[isSet ? "setVariableResult" : "getVariableResult"]).Where(IsActual))
        {
            var key = Key(result);
            if ((string?)result["attributeStatus"] is not ("Accepted" or "RebootRequired") || asked.Find(one => one.Key == key).Data is not { } data)
                continue;
            yield return new ToldValue(key, Place(data), (string?)(isSet ? data["attributeValue"] : result["attributeValue"]), isSet);
        }
    }

    private static IEnumerable<ToldValue> Reported(FrameRecord frame)
    {
        JsonNode? payload;
        try
        {
            payload = WireExpectations.Payload(frame);
        }
        catch (System.Text.Json.JsonException)
        {
            yield break;
        }

        foreach (var data in Items(payload?["reportData"]))
        {
            if (Items(data["variableAttribute"]).FirstOrDefault(attribute => (string?)attribute["type"] is null or "Actual") is { } actual && (string?)actual["value"] is { } value)
                yield return new ToldValue(Key(data), Place(data), value, false);
        }
    }

    private static bool IsActual(JsonObject data) => (string?)data["attributeType"] is null or "Actual";

    private static JsonObject Place(JsonObject data) => new() { ["component"] = data["component"]?.DeepClone(), ["variable"] = data["variable"]?.DeepClone() };

    private static string Key(JsonObject data)
    {
        var (component, variable) = (data["component"], data["variable"]);
        var evse = component?["evse"] is { } at ? $"#{at["id"]}{(at["connectorId"] is { } connector ? $"/{connector}" : "")}" : "";
        return $"{component?["name"]}{Instance(component)}{evse}.{variable?["name"]}{Instance(variable)}";
    }

    private static string Instance(JsonNode? named) => (string?)named?["instance"] is { } instance ? $"[{instance}]" : "";

    private static IEnumerable<JsonObject> Items(JsonNode? list) => list is JsonArray array ? array.OfType<JsonObject>() : [];

    private sealed record ToldValue(string Key, JsonObject Place, string? Value, bool IsSet);
}
