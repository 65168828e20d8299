using TestHarness.Ocpp.Framing;
using TestHarness.Transport.Activity;

namespace TestHarness.Proxy.Faults;

/// <summary>
/// Sends the messages of one direction in order where some of them wait: a delayed message holds those behind it, one that was put behind the next follows it.
/// Waiting is not counted as work, so that a virtual clock can pass it; sending is.
/// </summary>
internal sealed class Outlet : IDisposable
{
    private readonly CallGate _gate = new();
    private readonly Lock _lock = new();
    private readonly List<Parcel> _queue = [];
    private readonly List<Parcel> _behindNext = [];
    private readonly Func<Parcel, Task> _send;
    private readonly TimeProvider _time;
    private readonly WorkTracker _tracker;
    private readonly ITimer _timer;
    private TaskCompletionSource? _sending;
    private bool _isClosed;

    internal Outlet(Func<Parcel, Task> send, TimeProvider time, WorkTracker tracker)
    {
        _send = send;
        _time = time;
        _tracker = tracker;
        _timer = time.CreateTimer(_ => Start(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    internal void Add(IReadOnlyList<Parcel> parcels, bool behindNext)
    {
        lock (_lock)
        {
            if (behindNext)
            {
                _behindNext.AddRange(parcels);
                return;
            }

            _queue.AddRange(parcels);
            if (parcels.Count > 0)
            {
                _queue.AddRange(_behindNext);
                _behindNext.Clear();
            }
        }

        Start();
    }

    /// <summary>Notes what came from the other side, which may be the answer that a message waits for.</summary>
    internal void Came(Frame frame)
    {
        lock (_lock)
            _gate.Answered(frame);
        Start();
    }

    /// <summary>Completes when everything is sent that need not wait.</summary>
    internal Task FlushAsync()
    {
        lock (_lock)
            return _sending?.Task ?? Task.CompletedTask;
    }

    /// <inheritdoc />
    public void Dispose()
    {
        lock (_lock)
            _isClosed = true;
        _timer.Dispose();
    }

    private void Start()
    {
        IDisposable work;
        lock (_lock)
        {
            if (_sending is not null || _isClosed)
                return;
            _sending = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            work = _tracker.Begin();
        }

        _ = SendAsync(work);
    }

    private async Task SendAsync(IDisposable work)
    {
        using (work)
        {
            try
            {
                while (Next() is { } parcel)
                    await _send(parcel).ConfigureAwait(false);
            }
            catch (Exception error)
            {
                // A defect of ours: nothing more is sent, and whoever flushes is told.
                lock (_lock)
                    _sending!.SetException(error);
            }
        }
    }

    private Parcel? Next()
    {
        lock (_lock)
        {
            if (!_isClosed && Due() is { } parcel)
                return parcel;
            _sending!.SetResult();
            _sending = null;
            return null;
        }
    }

    // A message that has to wait for an answer lets others pass; one that is delayed does not.
    private Parcel? Due()
    {
        for (var i = 0; i < _queue.Count; i++)
        {
            var parcel = _queue[i];
            var wait = parcel.Due - _time.GetUtcNow();
            if (wait > TimeSpan.Zero)
            {
                _timer.Change(wait, Timeout.InfiniteTimeSpan);
                return null;
            }

            if (!_gate.Passes(parcel))
                continue;
            _queue.RemoveAt(i);
            return parcel;
        }

        return null;
    }
}
