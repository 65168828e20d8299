using TestHarness.Ocpp;

namespace TestHarness.Rules.Streams;

/// <summary>A CSMS that asks for an event stream with a monitor says how often: an interval, a number of values, or both (N11.FR.09).</summary>
internal sealed class StreamParameters() : WireRule(Description)
{
    private const string Rate = "N11.FR.09";

    private static readonly RuleCard Description = new(
        "event-stream-rate",
        "event streams",
        Party.Csms,
        RuleCard.V21,
        "Without an interval and a number of values a station does not know when to send what it gathered, and sends each value by itself or none.",
        new Requirement(Rate, "A periodicEventStream has an interval or a number of values."));

    /// <inheritdoc />
    public override void Look(Observation seen)
    {
        if (!seen.IsRequest(Party.Csms, "SetVariableMonitoring"))
            return;
        foreach (var data in seen.Payload.Items("setMonitoringData"))
        {
            if (data.Object("periodicEventStream") is { } stream && !stream.Has("interval") && !stream.Has("values"))
                seen.Report(Breach(Rate, "The event stream has neither an interval nor a number of values.", "interval, values or both", "neither", "setMonitoringData.periodicEventStream"));
        }
    }
}
