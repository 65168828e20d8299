using System.Globalization;
using TestHarness.Ocpp;
using TestHarness.Rules.Payloads;

namespace TestHarness.Rules.MeterValues;

/// <summary>What a meter said at a time: a MeterValue of a message.</summary>
internal sealed class MeterReading
{
    private readonly string _list;
    private readonly int _index;

    private MeterReading(PayloadElement value, string list, int index)
    {
        Value = value;
        _list = list;
        _index = index;
        Time = value.Time("timestamp");
        List<MeterSample> samples = [];
        foreach (var sample in value.Items("sampledValue"))
            samples.Add(new MeterSample(sample, this, samples.Count));
        Samples = samples;
    }

    /// <summary>The MeterValue.</summary>
    internal PayloadElement Value { get; }

    /// <summary>When it was read.</summary>
    internal DateTimeOffset? Time { get; }

    /// <summary>Its values.</summary>
    internal IReadOnlyList<MeterSample> Samples { get; }

    internal string Path => string.Create(CultureInfo.InvariantCulture, $"{_list}[{_index}]");

    /// <summary>Reads those of a station's message, for <see cref="Observation.Readings"/>; none when it is no message that has any.</summary>
    internal static IReadOnlyList<MeterReading> Read(Observation seen)
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

    private static List<MeterReading> Read(PayloadElement payload, string list)
    {
        List<MeterReading> readings = [];
        foreach (var value in payload.Items(list))
            readings.Add(new MeterReading(value, list, readings.Count));
        return readings;
    }
}
