using TestHarness.Transport.Activity;

namespace TestHarness.Conformance.Clocks;

/// <summary>A <see cref="TimeProvider"/> that stands still until it is moved; timers fire on the mover's thread, in order of their due times.</summary>
public sealed class VirtualTime(DateTimeOffset start, WorkTracker tracker) : TimeProvider
{
    private readonly Lock _gate = new();
    private readonly PriorityQueue<Timer, (long Due, long Order)> _timers = new();
    private long _now = start.UtcTicks;
    private long _order;

    /// <inheritdoc />
    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    /// <inheritdoc />
    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <inheritdoc />
    public override DateTimeOffset GetUtcNow() => new(Interlocked.Read(ref _now), TimeSpan.Zero);

    /// <inheritdoc />
    public override long GetTimestamp() => Interlocked.Read(ref _now);

    /// <inheritdoc />
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new Timer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Moves on to the next timer that is due at or before the limit, and fires it.</summary>
    /// <returns>False when there was none; time then stands at the limit.</returns>
    public bool MoveToNextTimer(DateTimeOffset limit)
    {
        Timer due;
        lock (_gate)
        {
            while (true)
            {
                if (!_timers.TryPeek(out var next, out var when) || when.Due > limit.UtcTicks)
                {
                    _now = Math.Max(_now, limit.UtcTicks);
                    return false;
                }

                _timers.Dequeue();
                if (next.Entry != when)
                    continue;
                _now = Math.Max(_now, when.Due);
                due = next;
                break;
            }

            due.Rearm();
        }

        using (tracker.Begin())
            due.Fire();
        return true;
    }

    private sealed class Timer(VirtualTime owner, TimerCallback callback, object? state) : ITimer
    {
        private TimeSpan _period = Timeout.InfiniteTimeSpan;
        private bool _disposed;

        /// <summary>The queue entry that is valid now: an older one was replaced by a later change.</summary>
        public (long Due, long Order)? Entry { get; private set; }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (owner._gate)
            {
                if (_disposed)
                    return false;
                _period = period;
                Entry = null;
                if (dueTime != Timeout.InfiniteTimeSpan)
                    Enqueue(dueTime);
            }

            return true;
        }

        public void Rearm()
        {
            Entry = null;
            if (_period > TimeSpan.Zero)
                Enqueue(_period);
        }

        public void Fire() => callback(state);

        public void Dispose()
        {
            lock (owner._gate)
            {
                _disposed = true;
                _period = Timeout.InfiniteTimeSpan;
                Entry = null;
            }
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }

        private void Enqueue(TimeSpan dueTime)
        {
            var entry = (owner._now + Math.Max(0, dueTime.Ticks), ++owner._order);
            Entry = entry;
            owner._timers.Enqueue(this, entry);
        }
    }
}
