using System.Globalization;
using System.Text.Json;
using TestHarness.Ocpp;

namespace TestHarness.Rules.MeterValues;

/// <summary>What a meter said at a time: a MeterValue of a message.</summary>
/// <param name="Value">The MeterValue.</param>
/// <param name="List">The name of the list that it stands in.</param>
/// <param name="Index">Its place there.</param>
internal readonly record struct MeterReading(JsonElement Value, string List, int Index)
{
    internal string Path => string.Create(CultureInfo.InvariantCulture, $"{List}[{Index}]");

    internal DateTimeOffset? Time => Value.Time("timestamp");

    internal IEnumerable<MeterSample> Samples
    {
        get
        {
            var reading = this;
            return Value.Items("sampledValue").Select((sample, index) => new MeterSample(sample, reading, index));
        }
    }

    /// <summary>The readings in a station's message; none when it is no message that has any.</summary>
    internal static IEnumerable<MeterReading> Of(Observation seen)
    {
        if (!seen.IsRequest(Party.Station))
            return [];
        return seen.Frame!.Action switch
        {
            "TransactionEvent" or "MeterValues" => Read(seen.Payload, "meterValue"),
            "StopTransaction" => Read(seen.Payload, "transactionData"),
            _ => [],
        };
    }

    private static IEnumerable<MeterReading> Read(JsonElement payload, string list) => payload.Items(list).Select((value, index) => new MeterReading(value, list, index));
}
