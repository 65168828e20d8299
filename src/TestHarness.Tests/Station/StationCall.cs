using System.Text.Json.Nodes;

namespace TestHarness.Tests.Station;

/// <summary>A CALL that a station sent.</summary>
internal sealed record StationCall(string Action, JsonObject Payload, DateTimeOffset At)
{
    /// <summary>The text at a path such as <c>transactionInfo.chargingState</c> or <c>eventData.0.actualValue</c>; null when there is none.</summary>
    public string? this[string path]
    {
        get
        {
            JsonNode? node = Payload;
            foreach (var step in path.Split('.'))
                node = node is JsonArray list ? list.ElementAtOrDefault(int.Parse(step, System.Globalization.CultureInfo.InvariantCulture)) : (node as JsonObject)?[step];
            return node?.ToString();
        }
    }

    public override string ToString() => $"{Action} {Payload.ToJsonString()}";
}
