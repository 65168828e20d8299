using System.Diagnostics.Metrics;

namespace TestHarness.Proxy.Metrics;

/// <summary>Collects the instruments of a meter and writes them in the Prometheus text format 0.0.4. Safe for many threads.</summary>
public sealed class PrometheusExporter : IDisposable
{
    /// <summary>The content type of <see cref="Write"/>.</summary>
    public const string ContentType = "text/plain; version=0.0.4; charset=utf-8";

    private readonly Lock _gate = new();
    private readonly MeterListener _listener = new();
    private readonly Dictionary<Instrument, PrometheusFamily> _families = [];

    /// <summary>Listens to a meter from now on.</summary>
    public PrometheusExporter(Meter meter)
    {
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter == meter)
                listener.EnableMeasurementEvents(instrument);
        };
        _listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Take(instrument, value, tags));
        _listener.SetMeasurementEventCallback<int>((instrument, value, tags, _) => Take(instrument, value, tags));
        _listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Take(instrument, value, tags));
        _listener.Start();
    }

    /// <summary>All instruments that have a value.</summary>
    public string Write()
    {
        var text = new StringWriter();
        lock (_gate)
        {
            foreach (var family in _families.Values)
                family.Begin();
            _listener.RecordObservableInstruments();
            foreach (var family in _families.Values.OrderBy(family => family.Name, StringComparer.Ordinal))
                family.Write(text);
        }

        return text.ToString();
    }

    /// <inheritdoc />
    public void Dispose() => _listener.Dispose();

    private void Take(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        lock (_gate)
        {
            if (!_families.TryGetValue(instrument, out var family))
                _families[instrument] = family = new PrometheusFamily(instrument);
            family.Take(value, tags);
        }
    }
}
