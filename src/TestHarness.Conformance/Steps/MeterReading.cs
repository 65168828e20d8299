using System.Globalization;
using System.Text.Json.Nodes;
using TestHarness.Conformance.Benches;
using TestHarness.Ocpp;
using TestHarness.Ocpp.Framing;
using TestHarness.Ocpp.Wire;

namespace TestHarness.Conformance.Steps;

/// <summary>One meterValue of a MeterValues or TransactionEvent request.</summary>
/// <param name="Frame">The request.</param>
/// <param name="Path">Its path in the payload.</param>
/// <param name="Time">When it was taken.</param>
/// <param name="Samples">Its sampledValues.</param>
internal sealed record MeterReading(FrameRecord Frame, string Path, DateTimeOffset Time, IReadOnlyList<JsonNode> Samples)
{
    /// <summary>The register that every meter has, and the measurand of a sample that names none.</summary>
    public const string EnergyRegister = "Energy.Active.Import.Register";

    private const string Clock = "Sample.Clock";

    /// <summary>Whether it was taken by the clock.</summary>
    public bool IsOfClock => Context == Clock;

    /// <summary>Why it was taken, by its first sample.</summary>
    public string Context => ContextOf(Samples[0]);

    /// <summary>What it measures.</summary>
    public IEnumerable<string> Measurands => Samples.Select(MeasurandOf);

    /// <summary>Whether it came outside of a transaction.</summary>
    public bool IsOfMeterValues => Frame.Action == "MeterValues";

    /// <summary>The EVSE of MeterValues; null in a TransactionEvent, which is about that of its transaction.</summary>
    public int? EvseId => IsOfMeterValues && int.TryParse(WireExpectations.Value(Frame, "evseId"), out var id) ? id : null;

    /// <summary>The readings that the station sent in some records, in their order.</summary>
    public static IEnumerable<MeterReading> In(IEnumerable<WireRecord> records) => records.OfType<FrameRecord>()
        .Where(frame => frame is { Sender: Party.Station, Frame.Type: MessageType.Call, Action: "MeterValues" or "TransactionEvent" })
        .SelectMany(Of);

    /// <summary>The context of a sample.</summary>
    public static string ContextOf(JsonNode sample) => (string?)sample["context"] ?? "Sample.Periodic";

    /// <summary>The measurand of a sample.</summary>
    public static string MeasurandOf(JsonNode sample) => (string?)sample["measurand"] ?? EnergyRegister;

    private static IEnumerable<MeterReading> Of(FrameRecord frame)
    {
        var values = WireExpectations.Payload(frame)?["meterValue"]?.AsArray() ?? [];
        for (var i = 0; i < values.Count; i++)
        {
            if (values[i]?["sampledValue"] is JsonArray { Count: > 0 } samples
                && DateTimeOffset.TryParse((string?)values[i]!["timestamp"], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time))
                yield return new MeterReading(frame, $"meterValue[{i}]", time, [.. samples.OfType<JsonNode>()]);
        }
    }
}
