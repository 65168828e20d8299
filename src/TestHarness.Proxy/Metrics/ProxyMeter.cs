using System.Diagnostics.Metrics;
using TestHarness.Ocpp;
using TestHarness.Ocpp.Findings;
using TestHarness.Ocpp.Framing;
using TestHarness.Ocpp.Traces;
using TestHarness.Ocpp.Traffic;

namespace TestHarness.Proxy.Metrics;

/// <summary>
/// A proxy's numbers as <see cref="Meter"/> instruments, for OpenTelemetry and Prometheus. What is only counted is read from the tally when somebody asks; only the
/// histograms cost something for each frame.
/// </summary>
public sealed class ProxyMeter : IDisposable
{
    /// <summary>The meter's name, by which OpenTelemetry is told to listen to it.</summary>
    public const string Name = "OcppHarness.Proxy";

    private static readonly double[] AnswerSeconds = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60];
    private static readonly double[] RelaySeconds = [0.000_01, 0.000_025, 0.000_05, 0.000_1, 0.000_25, 0.000_5, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1];

    private readonly TrafficTally _tally;
    private readonly TimeProvider _time;
    private readonly Histogram<double> _answers;
    private readonly Histogram<double> _relays;
    private readonly Lock _gate = new();
    private TrafficState _state;
    private long _readAt;

    /// <summary>Makes the instruments.</summary>
    /// <param name="tally">What is counted.</param>
    /// <param name="trace">The trace that is written; null when none is.</param>
    /// <param name="backlog">Bytes that wait to be judged.</param>
    /// <param name="time">The clock.</param>
    public ProxyMeter(TrafficTally tally, TraceWriter? trace, Func<long> backlog, TimeProvider? time = null)
    {
        _tally = tally;
        _time = time ?? TimeProvider.System;
        _state = tally.Snapshot();
        _readAt = _time.GetTimestamp();
        Meter = new Meter(Name);
        Meter.CreateObservableCounter("ocpp.proxy.frames", Frames, "{frame}", "Frames relayed, by the side that sent them.");
        Meter.CreateObservableCounter("ocpp.proxy.traffic", Traffic, "By", "Bytes of frames relayed, by the side that sent them.");
        Meter.CreateObservableCounter("ocpp.proxy.findings", Findings, "{finding}", "Findings, by the side whose fault they are.");
        Meter.CreateObservableUpDownCounter("ocpp.proxy.stations.connected", () => State().Connected, "{station}", "Stations that are connected.");
        Meter.CreateObservableCounter("ocpp.proxy.connections", () => State().Connections, "{connection}", "Connections that the CSMS accepted.");
        Meter.CreateObservableCounter("ocpp.proxy.connections.refused", () => State().Refused, "{connection}", "Connections refused because the CSMS could not be reached.");
        Meter.CreateObservableGauge("ocpp.proxy.recording", () => trace?.IsRecording == true ? 1 : 0, null, "1 while a trace is recorded, 0 when it is not.");
        Meter.CreateObservableCounter("ocpp.proxy.records.missing", () => trace?.Missing ?? 0, "{record}", "Records that could not be written to the trace.");
        Meter.CreateObservableGauge("ocpp.proxy.backlog", backlog, "By", "Bytes of frames that wait to be judged and recorded.");
        _answers = Meter.CreateHistogram("ocpp.proxy.answer.duration", "s", "Time from a CALL to its answer, seen from the proxy, by the side that answered.", advice: Buckets(AnswerSeconds));
        _relays = Meter.CreateHistogram("ocpp.proxy.relay.duration", "s", "Time from a frame's arrival until the other side's socket had it, by the side that sent it.", advice: Buckets(RelaySeconds));
        tally.Answered += OnAnswered;
    }

    /// <summary>The instruments.</summary>
    public Meter Meter { get; }

    /// <summary>Takes how long a frame of a side took through the proxy.</summary>
    public void Relayed(Party sender, TimeSpan time) => _relays.Record(time.TotalSeconds, Side(sender));

    /// <inheritdoc />
    public void Dispose()
    {
        _tally.Answered -= OnAnswered;
        Meter.Dispose();
    }

    private static InstrumentAdvice<double> Buckets(double[] bounds) => new() { HistogramBucketBoundaries = bounds };

    private static KeyValuePair<string, object?> Side(Party party) => new("side", party == Party.Station ? "station" : "csms");

    private void OnAnswered(ActionKey key, TimeSpan time) => _answers.Record(Math.Max(time.TotalSeconds, 0), Side(key.Sender), new("action", key.Action));

    private IEnumerable<Measurement<long>> Frames() => State().Actions.Select(state =>
        new Measurement<long>(state.Frames, Side(state.Key.Sender), new("action", state.Key.Action), new("type", state.Key.Type?.Name() ?? "malformed")));

    private IEnumerable<Measurement<long>> Traffic() =>
        State().Actions.GroupBy(state => state.Key.Sender).Select(side => new Measurement<long>(side.Sum(state => state.Bytes), Side(side.Key)));

    private IEnumerable<Measurement<long>> Findings() =>
        from found in State().Findings
        group found by (found.Key.Side, found.Key.Severity, found.Key.Layer, Rule: found.Key.Rule ?? found.Key.RequirementId) into kind
        select new Measurement<long>(
            kind.Sum(found => found.Count),
            Side(kind.Key.Side),
            new("severity", kind.Key.Severity == FindingSeverity.Violation ? "violation" : "warning"),
            new("layer", kind.Key.Layer.ToString().ToLowerInvariant()),
            new("rule", kind.Key.Rule));

    // All instruments are read one after the other: one look at the tally is enough for them.
    private TrafficState State()
    {
        lock (_gate)
        {
            if (_time.GetElapsedTime(_readAt) < TimeSpan.FromMilliseconds(100))
                return _state;
            (_state, _readAt) = (_tally.Snapshot(), _time.GetTimestamp());
            return _state;
        }
    }
}
