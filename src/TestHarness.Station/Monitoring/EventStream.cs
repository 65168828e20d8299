using TestHarness.Ocpp.Messages.V21;

namespace TestHarness.Station.Monitoring;

/// <summary>A periodic event stream: the values of one monitor on their way to the CSMS (N11, N15).</summary>
internal sealed class EventStream(int id, VariableMonitor monitor)
{
    private const int Room = 3600;
    private readonly List<EventDataType> _buffer = [];

    /// <summary>Its id.</summary>
    public int Id { get; } = id;

    /// <summary>The monitor whose values it carries.</summary>
    public VariableMonitor Monitor { get; } = monitor;

    /// <summary>When it is flushed.</summary>
    public PeriodicEventStreamParamsType Params { get; set; } = monitor.Stream!;

    /// <summary>Whether the CSMS accepted it.</summary>
    public bool IsOpen { get; set; }

    /// <summary>Flushes it at every interval.</summary>
    public IDisposable? Timer { get; set; }

    /// <summary>Whether it has no values.</summary>
    public bool IsEmpty => _buffer.Count == 0;

    /// <summary>Whether as many values wait as make a message (N15.FR.08).</summary>
    public bool IsDue => Params.Values is > 0 and var values && _buffer.Count >= values;

    /// <summary>What the CSMS is told of it.</summary>
    public ConstantStreamDataType Constants => new() { Id = Id, Params = Params, VariableMonitoringId = Monitor.Id };

    /// <summary>Takes a value.</summary>
    public void Add(EventDataType value)
    {
        if (_buffer.Count == Room)
            _buffer.RemoveAt(0);
        _buffer.Add(value);
    }

    /// <summary>Takes the values out as events, of a stream that the CSMS did not want.</summary>
    public IReadOnlyList<EventDataType> Drain()
    {
        EventDataType[] all = [.. _buffer];
        _buffer.Clear();
        return all;
    }

    /// <summary>Takes the oldest values out as a message, at most as many as were agreed (N15.FR.04, FR.07, FR.09).</summary>
    public NotifyPeriodicEventStream Next()
    {
        EventDataType[] values = [.. _buffer.Take(Params.Values is > 0 and var most ? most : Room)];
        _buffer.RemoveRange(0, values.Length);
        return new NotifyPeriodicEventStream
        {
            Id = Id,
            Basetime = values[0].Timestamp,
            Pending = _buffer.Count,
            Data = [.. values.Select(value => new StreamDataElementType { T = (decimal)(value.Timestamp - values[0].Timestamp).TotalSeconds, V = value.ActualValue })],
        };
    }
}
