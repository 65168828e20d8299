using System.Diagnostics.Metrics;
using System.Globalization;
using System.Text;

namespace TestHarness.Proxy.Metrics;

/// <summary>One instrument as Prometheus knows it: a name, a type, and a series for each set of labels. Not safe for concurrent use.</summary>
internal sealed class PrometheusFamily
{
    private static readonly Dictionary<string, string> Units = new() { ["s"] = "_seconds", ["By"] = "_bytes" };

    private readonly Dictionary<string, Series> _series = [];
    private readonly string _help;
    private readonly string _type;
    private readonly IReadOnlyList<double> _bounds = [];

    internal PrometheusFamily(Instrument instrument)
    {
        var kind = instrument.GetType().Name;
        var isCounter = kind.StartsWith("ObservableCounter", StringComparison.Ordinal) || kind.StartsWith("Counter", StringComparison.Ordinal);
        if (instrument is Histogram<double> histogram)
            _bounds = histogram.Advice?.HistogramBucketBoundaries ?? [];
        _type = isCounter ? "counter" : instrument is Histogram<double> ? "histogram" : "gauge";
        _help = instrument.Description ?? "";
        Name = instrument.Name.Replace('.', '_') + Units.GetValueOrDefault(instrument.Unit ?? "", "") + (isCounter ? "_total" : "");
    }

    internal string Name { get; }

    /// <summary>Forgets what is told anew at each reading.</summary>
    internal void Begin()
    {
        if (_type != "histogram")
            _series.Clear();
    }

    internal void Take(double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var labels = Labels(tags);
        if (!_series.TryGetValue(labels, out var series))
            _series[labels] = series = new Series(new long[_bounds.Count]);
        series.Count++;
        series.Sum += value;
        for (var i = 0; i < _bounds.Count; i++)
        {
            if (value > _bounds[i])
                continue;
            series.Buckets[i]++;
            break;
        }
    }

    internal void Write(TextWriter text)
    {
        if (_series.Count == 0)
            return;
        text.Write($"# HELP {Name} {_help}\n# TYPE {Name} {_type}\n");
        foreach (var (labels, series) in _series.OrderBy(series => series.Key, StringComparer.Ordinal))
        {
            if (_type == "histogram")
                WriteHistogram(text, labels, series);
            else
                text.Write($"{Name}{(labels.Length == 0 ? "" : $"{{{labels}}}")} {Number(series.Sum)}\n");
        }
    }

    private void WriteHistogram(TextWriter text, string labels, Series series)
    {
        var before = labels.Length == 0 ? "" : labels + ",";
        var below = 0L;
        for (var i = 0; i < _bounds.Count; i++)
            text.Write($"{Name}_bucket{{{before}le=\"{Number(_bounds[i])}\"}} {below += series.Buckets[i]}\n");
        text.Write($"{Name}_bucket{{{before}le=\"+Inf\"}} {series.Count}\n{Name}_sum{{{labels}}} {Number(series.Sum)}\n{Name}_count{{{labels}}} {series.Count}\n");
    }

    private static string Number(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    private static string Labels(ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var text = new StringBuilder();
        foreach (var (name, value) in tags)
        {
            text.Append(text.Length == 0 ? "" : ",").Append(name.Replace('.', '_')).Append("=\"");
            text.Append(Convert.ToString(value, CultureInfo.InvariantCulture)!.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal)).Append('"');
        }

        return text.ToString();
    }

    private sealed class Series(long[] buckets)
    {
        internal long[] Buckets { get; } = buckets;

        internal long Count { get; set; }

        internal double Sum { get; set; }
    }
}
