using TestHarness.Station.Storage;

namespace TestHarness.Station.Services;

/// <summary>The station's clock: runs on the time provider, corrected by what the CSMS last told (B01.FR.05, G02.FR.03). Keeps its correction without power, as a buffered clock does.</summary>
internal sealed class StationClock
{
    private const string Document = "clock";
    private readonly TimeProvider _time;
    private readonly IStationStorage _storage;
    private TimeSpan _correction;

    public StationClock(TimeProvider time, IStationStorage storage)
    {
        _time = time;
        _storage = storage;
        _correction = TimeSpan.FromTicks(storage.Load<Saved>(Document)?.CorrectionTicks ?? 0);
    }

    /// <summary>Raised after the clock was set, with the step it made.</summary>
    public event Action<TimeSpan>? Adjusted;

    /// <summary>The time of day in UTC, cut to milliseconds as messages carry it.</summary>
    public DateTimeOffset Now
    {
        get
        {
            var now = _time.GetUtcNow() + _correction;
            return now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMillisecond));
        }
    }

    /// <summary>Sets the clock.</summary>
    public void Set(DateTimeOffset now)
    {
        var before = _correction;
        _correction = now - _time.GetUtcNow();
        var step = _correction - before;
        if (step.Duration() < TimeSpan.FromMilliseconds(1))
            return;
        _storage.Save(Document, new Saved(_correction.Ticks));
        Adjusted?.Invoke(step);
    }

    private sealed record Saved(long CorrectionTicks);
}
